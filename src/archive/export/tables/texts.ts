import type { TextRow } from '../rows.ts';
import type { Table } from '../table.ts';
import { documentColumns } from './document-columns.ts';

export const texts: Table<TextRow> = {
  name: 'texts',
  title: 'Texts',
  description:
    'Which passages each version has, in the order of the text: join it with `passages` by site, document and form to have a text. Filed as `versions` is.',
  key: ['site', 'document', 'version', 'position'],
  refers: [
    { columns: ['site', 'document', 'version'], to: 'versions' },
    { columns: ['site', 'document', 'form'], to: 'passages' },
  ],
  year: ({ year }) => year,
  columns: [
    ...documentColumns,
    { name: 'version', type: 'string', description: 'The version.', of: ({ version }) => version },
    {
      name: 'position',
      type: 'integer',
      description: 'The place of the passage in the text, from 1.',
      of: ({ position }) => position,
    },
    {
      name: 'passage',
      type: 'string',
      description: 'The id of the passage.',
      of: ({ passage }) => passage,
    },
    {
      name: 'form',
      type: 'string',
      description: 'The passage to the letter, as in `passages`.',
      of: ({ form }) => form,
    },
  ],
};
