import { countWords } from '../../changes/tokens.ts';
import { wordingId } from '../../passages.ts';
import type { PassageRow } from '../rows.ts';
import type { Column, Table } from '../table.ts';
import { documentColumns } from './document-columns.ts';

/** What tells a passage from the others of its document. */
export const placeColumns: readonly Column<PassageRow>[] = [
  ...documentColumns,
  {
    name: 'form',
    type: 'string',
    description:
      'The passage to the letter: 16 hexadecimal digits of its id, kind, language and exact text. Joins with `texts`, `evidence` and `changes`.',
    of: ({ form }) => form,
  },
  {
    name: 'passage',
    type: 'string',
    description: 'Its id: what stands behind `#` in the address of a version that has it.',
    of: ({ passage }) => passage.id,
  },
];

export const passages: Table<PassageRow> = {
  name: 'passages',
  title: 'Passages',
  description:
    'Every distinct passage of each document once, however many versions have it: paragraphs, headings, items of lists, rows of tables. Filed under the year of the first capture that shows it.',
  key: ['site', 'document', 'form'],
  refers: [],
  year: ({ first }) => first.first.slice(0, 4),
  columns: [
    ...placeColumns,
    {
      name: 'wording',
      type: 'string',
      description:
        'The id without the number that tells repeats apart: the same wording has the same one on every site.',
      of: ({ passage }) => wordingId(passage.id),
    },
    {
      name: 'kind',
      type: 'string',
      description: '`heading`, `paragraph`, `list-item`, `table-row` or `code`.',
      of: ({ passage }) => passage.kind,
    },
    {
      name: 'level',
      type: 'integer',
      description: 'Of a heading 1 to 6; 0 for everything else.',
      of: ({ passage }) => passage.level,
    },
    {
      name: 'furniture',
      type: 'boolean',
      description: 'Whether it is of the menu or footer of the page, and no part of the policy.',
      of: ({ passage }) => passage.furniture === true,
    },
    {
      name: 'language',
      type: 'string',
      description:
        'Its language (BCP 47), that of the first version that has it where it has none of its own.',
      of: ({ language }) => language,
    },
    {
      name: 'words',
      type: 'integer',
      description: 'Words of its text.',
      of: ({ passage }) => countWords(passage.text),
    },
    {
      name: 'versions',
      type: 'integer',
      description: 'How many versions of the document have it.',
      of: ({ versions }) => versions,
    },
    {
      name: 'first_version',
      type: 'string',
      description: 'The first version that has it.',
      of: ({ first }) => first.version,
    },
    {
      name: 'last_version',
      type: 'string',
      description: 'The last version that has it. It need not stand in all versions between.',
      of: ({ last }) => last.version,
    },
    {
      name: 'first_seen',
      type: 'instant',
      description: 'The first capture that shows it.',
      of: ({ first }) => first.first,
    },
    {
      name: 'last_seen',
      type: 'instant',
      description: 'The last capture that shows it.',
      of: ({ last }) => last.last,
    },
    {
      name: 'text',
      type: 'string',
      description:
        'Its text, with white space folded to single spaces and without marks and links.',
      of: ({ passage }) => passage.text,
    },
  ],
};
