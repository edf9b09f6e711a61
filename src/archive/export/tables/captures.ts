import type { CaptureRow } from '../rows.ts';
import type { Table } from '../table.ts';

export const captures: Table<CaptureRow> = {
  name: 'captures',
  title: 'Captures',
  description:
    'One row for each capture in the record, failed ones too. Filed under the year of the capture. Two captures of one document can have one instant, where a source gives two texts for it.',
  key: ['site', 'document', 'captured', 'source', 'original'],
  refers: [{ columns: ['site', 'document', 'version'], to: 'versions' }],
  year: ({ capture }) => capture.at.slice(0, 4),
  columns: [
    {
      name: 'site',
      type: 'string',
      description: 'The domain that the document is filed under.',
      of: ({ site }) => site,
    },
    {
      name: 'document',
      type: 'string',
      description: 'The kind of terms.',
      of: ({ capture }) => capture.document,
    },
    {
      name: 'captured',
      type: 'instant',
      description: 'The instant of the capture.',
      of: ({ capture }) => capture.at,
    },
    {
      name: 'version',
      type: 'string',
      optional: true,
      description: 'The version that it shows; empty where it shows none.',
      of: ({ version }) => version,
    },
    {
      name: 'status',
      type: 'string',
      description:
        '`ok`, or why the capture holds no text of the document: `error-page`, `captcha` and so on, as it was judged when it was taken in.',
      of: ({ capture }) => capture.status,
    },
    {
      name: 'url',
      type: 'string',
      optional: true,
      description: 'The address that was observed, where the source says it.',
      of: ({ capture }) => capture.url,
    },
    {
      name: 'memento',
      type: 'string',
      optional: true,
      description: 'The capture in a web archive, as its source gave it.',
      of: ({ capture }) => capture.memento,
    },
    {
      name: 'source',
      type: 'string',
      description: 'Which of the table `sources` it came from.',
      of: ({ capture }) => capture.source,
    },
    {
      name: 'original',
      type: 'string',
      description: 'SHA-256 of the bytes as the source distributes them.',
      of: ({ capture }) => capture.original,
    },
    {
      name: 'swhid',
      type: 'string',
      optional: true,
      description:
        'The Software Heritage identifier of those bytes; empty where the archive does not keep them.',
      of: ({ swhid }) => swhid,
    },
  ],
};
