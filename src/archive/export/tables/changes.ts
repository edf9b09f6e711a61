import type { ChangeRow } from '../rows.ts';
import type { Table } from '../table.ts';
import { documentColumns } from './document-columns.ts';

export const changes: Table<ChangeRow> = {
  name: 'changes',
  title: 'Changes',
  description:
    'What differs between a version and the one before it in the same language, part by part. Nobody observed when a change was made: it lies after `after` and no later than `until`. Filed under the year of `until`.',
  key: ['site', 'document', 'version', 'number'],
  refers: [{ columns: ['site', 'document', 'version'], to: 'versions' }],
  year: ({ until }) => until.slice(0, 4),
  columns: [
    ...documentColumns,
    {
      name: 'version',
      type: 'string',
      description: 'The version that the change led to.',
      of: ({ version }) => version,
    },
    {
      name: 'number',
      type: 'integer',
      description: 'The place of the part in the change, from 1, in reading order.',
      of: ({ number }) => number,
    },
    {
      name: 'before',
      type: 'string',
      description: 'The version that it is compared with.',
      of: ({ before }) => before,
    },
    {
      name: 'after',
      type: 'instant',
      description: 'The last capture of the older text.',
      of: ({ after }) => after,
    },
    {
      name: 'until',
      type: 'instant',
      description: 'The first capture of the newer text.',
      of: ({ until }) => until,
    },
    {
      name: 'kind',
      type: 'string',
      description:
        '`added`, `removed`, `edited`, `moved`, or `regrouped`: split, joined or cut anew.',
      of: ({ part }) => part.kind,
    },
    {
      name: 'class',
      type: 'string',
      description:
        '`substantive`; `boilerplate`, of the page’s menu; `cosmetic`, nothing but case, signs, dates and numbering; or `extraction`, where the source’s tool read the page anew.',
      of: ({ part }) => part.class,
    },
    {
      name: 'from_forms',
      type: 'list',
      description: 'The passages of the older text that it is about, as in `passages`.',
      of: ({ from }) => from.join(' '),
    },
    {
      name: 'to_forms',
      type: 'list',
      description: 'The passages of the newer text.',
      of: ({ to }) => to.join(' '),
    },
    {
      name: 'words_added',
      type: 'integer',
      description: 'Words added in it.',
      of: ({ wordsAdded }) => wordsAdded,
    },
    {
      name: 'words_removed',
      type: 'integer',
      description: 'Words removed in it.',
      of: ({ wordsRemoved }) => wordsRemoved,
    },
  ],
};
