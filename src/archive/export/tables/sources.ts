import { rightsIn } from '../../rights.ts';
import type { SourceRow } from '../rows.ts';
import type { Table } from '../table.ts';

export const sources: Table<SourceRow> = {
  name: 'sources',
  title: 'Sources',
  description: 'Where captures come from, and what may be done with what a source gave.',
  key: ['source'],
  refers: [],
  columns: [
    {
      name: 'source',
      type: 'string',
      description: 'The name that other tables use.',
      of: ({ id }) => id,
    },
    { name: 'title', type: 'string', description: 'What it is called.', of: ({ title }) => title },
    {
      name: 'url',
      type: 'string',
      optional: true,
      description: 'Its address.',
      of: ({ url }) => url,
    },
    {
      name: 'licence',
      type: 'string',
      description:
        'The licence of what the source made. It does not cover the policies, whose rights stay with those who published them.',
      of: ({ licence }) => licence,
    },
    {
      name: 'rights',
      type: 'string',
      description: 'The rights in the texts themselves, as far as the source says.',
      of: (source) => rightsIn(source).label,
    },
    {
      name: 'rights_url',
      type: 'string',
      description: 'What that statement means.',
      of: (source) => rightsIn(source).url,
    },
    {
      name: 'attribution',
      type: 'string',
      optional: true,
      description: 'Who is to be named.',
      of: ({ attribution }) => attribution,
    },
    {
      name: 'records',
      type: 'string',
      description: '`captures`, every look; or `changes`, only when the text differed.',
      of: ({ records }) => records,
    },
    {
      name: 'treatment',
      type: 'string',
      description: 'What the source did to the page that was served.',
      of: ({ treatment }) => treatment,
    },
  ],
};
