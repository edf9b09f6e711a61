import { totalOf } from '../../changes/counts.ts';
import { placeName } from '../../urls.ts';
import type { VersionRow } from '../rows.ts';
import type { Column, Table } from '../table.ts';

const counted = (
  name: string,
  what: string,
  of: (row: NonNullable<VersionRow['told']['change']>) => number,
): Column<VersionRow> => ({
  name,
  type: 'integer',
  optional: true,
  description: `${what} against \`before\`, of every class of change; empty where there is no version before it.`,
  of: ({ told }) => (told.change === undefined ? undefined : of(told.change)),
});

export const versions: Table<VersionRow> = {
  name: 'versions',
  title: 'Versions',
  description:
    'One row for each version: a run of consecutive captures that show the same text. Filed under the year of its first capture.',
  key: ['site', 'document', 'version'],
  refers: [],
  year: ({ entry }) => entry.first.slice(0, 4),
  columns: [
    {
      name: 'id',
      type: 'string',
      description:
        'Site, document and version in one word; a privacy policy leaves its document out.',
      of: ({ entry }) => placeName(entry),
    },
    {
      name: 'site',
      type: 'string',
      description: 'The domain that the policy is filed under.',
      of: ({ entry }) => entry.site,
    },
    {
      name: 'document',
      type: 'string',
      description: 'The kind of terms: `privacy-policy` mostly.',
      of: ({ entry }) => entry.document,
    },
    {
      name: 'version',
      type: 'string',
      description: 'The id of the version within its document; it never changes.',
      of: ({ entry }) => entry.version,
    },
    {
      name: 'url',
      type: 'string',
      description:
        'The address of its page; a path where the archive does not say where it is published.',
      of: ({ page }) => page,
    },
    {
      name: 'first',
      type: 'instant',
      description:
        'The instant of its first capture. Nobody observed when the text began to stand.',
      of: ({ entry }) => entry.first,
    },
    {
      name: 'last',
      type: 'instant',
      description: 'The instant of its last capture.',
      of: ({ entry }) => entry.last,
    },
    {
      name: 'captures',
      type: 'integer',
      description: 'How many captures show it.',
      of: ({ entry }) => entry.captures.length,
    },
    {
      name: 'observed',
      type: 'list',
      description: 'The years in which a capture shows it.',
      of: ({ entry }) => entry.years.join(' '),
    },
    {
      name: 'records',
      type: 'string',
      description:
        'What its source writes down: `captures`, every look; or `changes`, only when the text differed, so that silence means no change recorded.',
      of: ({ told }) => told.records,
    },
    {
      name: 'title',
      type: 'string',
      description:
        'The title as published, or what the document is called where the text has none (see `titled`).',
      of: ({ entry }) => entry.title,
    },
    {
      name: 'titled',
      type: 'boolean',
      description: 'Whether the title stands in the text.',
      of: ({ entry }) => entry.titled,
    },
    {
      name: 'publisher',
      type: 'string',
      optional: true,
      description: 'The name that the text uses for its publisher, where one was found.',
      of: ({ entry }) => entry.publisher?.name,
    },
    {
      name: 'language',
      type: 'string',
      description: 'The language of the text (BCP 47), `und` when unsure.',
      of: ({ entry }) => entry.language,
    },
    {
      name: 'updated',
      type: 'date',
      optional: true,
      description:
        'When the text says that it was last changed: a day or a month. Nobody observed that.',
      of: ({ entry }) => entry.updated,
    },
    {
      name: 'words',
      type: 'integer',
      description: 'Words of the text.',
      of: ({ entry }) => entry.measures.words,
    },
    {
      name: 'grade',
      type: 'number',
      optional: true,
      description: 'Flesch–Kincaid grade level; empty where the text is not English.',
      of: ({ entry }) => entry.measures.grade,
    },
    {
      name: 'topics',
      type: 'list',
      description:
        'The topics that it speaks of, as a classifier of words found them; see `evidence`. Texts that are not English were not assessed.',
      of: ({ entry }) => entry.topics.join(' '),
    },
    {
      name: 'sources',
      type: 'list',
      description: 'The sources of its captures; see the table `sources` for their licences.',
      of: ({ entry }) => [...new Set(entry.captures.map(({ source }) => source))].join(' '),
    },
    {
      name: 'original',
      type: 'string',
      description: 'SHA-256 of the bytes of its first capture as the source distributes them.',
      of: ({ entry }) => entry.captures[0]?.original,
    },
    {
      name: 'swhid',
      type: 'string',
      optional: true,
      description: 'The Software Heritage identifier of those bytes (`swh:1:cnt:…`).',
      of: ({ swhid }) => swhid,
    },
    {
      name: 'original_url',
      type: 'string',
      description: 'Where those bytes are published.',
      of: ({ source }) => source,
    },
    {
      name: 'repairs',
      type: 'integer',
      description: 'How many editorial interventions the text has; its page names them.',
      of: ({ entry }) => Object.values(entry.repairs).reduce((sum, count) => sum + count, 0),
    },
    {
      name: 'pipeline',
      type: 'integer',
      description: 'The number of the pipeline that derived the text from the original.',
      of: ({ entry }) => entry.pipeline,
    },
    {
      name: 'same_as',
      type: 'string',
      optional: true,
      description: 'An earlier version of the document with exactly this text.',
      of: ({ sameAs }) => sameAs,
    },
    {
      name: 'before',
      type: 'string',
      optional: true,
      description: 'The version that it is compared with: the one before it in the same language.',
      of: ({ before }) => before,
    },
    {
      name: 'change_class',
      type: 'string',
      optional: true,
      description:
        'The weightiest class of what differs from `before`: substantive, boilerplate, cosmetic or extraction (the source’s tool changed, not the publisher).',
      of: ({ told }) => told.change?.class,
    },
    counted('passages_added', 'Passages added', ({ counts }) => totalOf(counts).added),
    counted('passages_removed', 'Passages removed', ({ counts }) => totalOf(counts).removed),
    counted('passages_edited', 'Passages edited', ({ counts }) => totalOf(counts).edited),
    counted('passages_moved', 'Passages moved', ({ counts }) => totalOf(counts).moved),
    counted('words_added', 'Words added', ({ counts }) => totalOf(counts).wordsAdded),
    counted('words_removed', 'Words removed', ({ counts }) => totalOf(counts).wordsRemoved),
  ],
};
