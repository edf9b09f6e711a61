/** What a release tells of its holdings: what came in, what changed, what was withdrawn. */
import { z } from 'zod';
import { counted } from '../counted.ts';
import { RELEASE } from '../names.ts';
import type { Differences } from './holdings.ts';

const places = z.array(z.string());

export const notesSchema = z.strictObject({
  release: z.string().regex(RELEASE),
  date: z.iso.date(),
  /** The release that it is compared with; without it everything is new. */
  previous: z.string().regex(RELEASE).optional(),
  added: places,
  gone: places,
  /** Those of `gone` that were withdrawn, each with the reason. */
  withdrawn: z.array(z.strictObject({ place: z.string(), reason: z.string() })),
  derivedAnew: places,
  replaced: places,
  observedAgain: places,
});

export type Notes = z.infer<typeof notesSchema>;

/** One kind of news: what it is, and the places that it is about. */
export interface NewsItem {
  readonly title: string;
  readonly meaning: string;
  readonly places: readonly string[];
}

/** The news of a release in the order in which they are told; what did not happen is left out. */
export function newsOf(notes: Notes): NewsItem[] {
  const withdrawn = new Set(notes.withdrawn.map(({ place }) => place));
  return [
    {
      title: 'Came in',
      meaning: 'Versions that the release before did not have.',
      places: notes.added,
    },
    {
      title: 'Withdrawn',
      meaning: 'Versions that were taken out; their addresses answer and say why.',
      places: notes.withdrawn.map(({ place }) => place),
    },
    {
      title: 'Shown no more',
      meaning:
        'Versions that are none any more: a ruling, a merge, or texts that turned out to be the same.',
      places: notes.gone.filter((place) => !withdrawn.has(place)),
    },
    {
      title: 'Replaced',
      meaning: 'Another original stands at the address.',
      places: notes.replaced,
    },
    {
      title: 'Read anew',
      meaning: 'The same original, shown otherwise: a repair was changed.',
      places: notes.derivedAnew,
    },
    {
      title: 'Observed again',
      meaning: 'A later capture shows the text unchanged, or an earlier one was found.',
      places: notes.observedAgain,
    },
  ].filter(({ places: about }) => about.length > 0);
}

export function notesOf(
  { release, date, previous }: Pick<Notes, 'release' | 'date' | 'previous'>,
  differences: Differences,
  withdrawn: Notes['withdrawn'],
): Notes {
  const { added, gone, derivedAnew, replaced, observedAgain } = differences;
  return {
    release,
    date,
    ...(previous === undefined ? {} : { previous }),
    added: [...added],
    gone: [...gone],
    withdrawn,
    derivedAnew: [...derivedAnew],
    replaced: [...replaced],
    observedAgain: [...observedAgain],
  };
}

/** More places than these are left to the list of holdings. */
const MOST = 50;

/** As Markdown, for a deposit or an announcement. */
export function notesInMarkdown(notes: Notes, title: string): string {
  const against =
    notes.previous === undefined
      ? 'The first release.'
      : `Compared with release ${notes.previous}.`;
  const news = newsOf(notes).map((item) =>
    [
      `## ${item.title}: ${counted(item.places.length, 'version')}`,
      item.meaning,
      [
        ...item.places.slice(0, MOST).map((place) => `- ${place}`),
        ...(item.places.length > MOST
          ? [`- and ${counted(item.places.length - MOST, 'more', 'more')}: see holdings.tsv`]
          : []),
      ].join('\n'),
    ].join('\n\n'),
  );
  return [
    `# ${title}, release ${notes.release}`,
    `Made on ${notes.date}. ${against}`,
    ...(news.length === 0 ? ['The holdings are the same.'] : news),
  ]
    .join('\n\n')
    .concat('\n');
}
