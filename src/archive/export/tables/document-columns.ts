import type { Column } from '../table.ts';

/** What tells the document that a row is of, in every table that has rows of documents. */
export const documentColumns: readonly Column<{
  readonly site: string;
  readonly document: string;
}>[] = [
  {
    name: 'site',
    type: 'string',
    description: 'The domain that the policy is filed under.',
    of: ({ site }) => site,
  },
  {
    name: 'document',
    type: 'string',
    description: 'The kind of terms.',
    of: ({ document }) => document,
  },
];
