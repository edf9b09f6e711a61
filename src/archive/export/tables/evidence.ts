import type { EvidenceRow } from '../rows.ts';
import type { Table } from '../table.ts';
import { placeColumns } from './passages.ts';

export const evidence: Table<EvidenceRow> = {
  name: 'evidence',
  title: 'Evidence',
  description:
    'Which topics a passage speaks of, and the words that say so. Passages that are not English were not assessed. How often the labels are right stands on each topic’s page. Filed as `passages` is.',
  key: ['site', 'document', 'form', 'topic'],
  refers: [{ columns: ['site', 'document', 'form'], to: 'passages' }],
  year: ({ first }) => first.first.slice(0, 4),
  columns: [
    ...placeColumns,
    {
      name: 'topic',
      type: 'string',
      description: 'The id of the topic.',
      of: ({ evidence }) => evidence.topic,
    },
    {
      name: 'score',
      type: 'number',
      description: 'What the weights of the words come to: 1 is just enough.',
      of: ({ evidence }) => evidence.score,
    },
    {
      name: 'terms',
      type: 'string',
      description: 'The words as they stand in the passage, with ` | ` between them.',
      of: ({ evidence }) => evidence.terms.join(' | '),
    },
  ],
};
