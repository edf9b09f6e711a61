/** The days by which answers are put in order. */
import type { Sort } from '../../archive/search/address.ts';
import type { Lives } from './index/lives.ts';
import type { Resolved } from './resolve.ts';
import type { Answer } from './session.ts';
import type { AnsweringVersion } from './versions.ts';

/**
 * A day for each version of the answer: for `oldest` the one since when all that was asked for has
 * stood there without a break, for others the one on which the version was first observed.
 *
 * @throws when a file of the index cannot be read.
 */
export async function daysOf(
  { engine, resolved, versions }: Answer,
  sort: Exclude<Sort, 'relevance'>,
): Promise<string[]> {
  const { archive } = engine;
  return Promise.all(
    versions.map(async (version) => {
      const [text] = version.texts;
      if (sort === 'newest' && version.place === undefined) return (await engine.text(text)).date;
      const lives = await engine.lives(archive.ownerOf(text));
      return sort === 'oldest'
        ? sinceWhen(lives, version, resolved)
        : lives.dateAt(version.place ?? 0);
    }),
  );
}

/** Of what is sought for each condition the day of its oldest passage; of these days the last. */
function sinceWhen(
  lives: Lives,
  { texts, place }: AnsweringVersion,
  { clauses }: Resolved,
): string {
  const days = clauses.flatMap(({ not, any }) => {
    if (not) return [];
    const standing = any.flatMap(({ places }) =>
      texts.flatMap((text) =>
        (places.get(text) ?? [])
          .filter((at) => place === undefined || lives.stands(text, at, place))
          .map((at) => lives.since(text, at, place)),
      ),
    );
    return standing.length === 0 ? [] : [standing.reduce((a, b) => (b < a ? b : a))];
  });
  return days.reduce((a, b) => (b > a ? b : a), '');
}
