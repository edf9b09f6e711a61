import type { Catalogue } from '../../src/archive/catalogue.ts';
import type { Release } from '../../src/archive/release/head.ts';
import type { Notes } from '../../src/archive/release/notes.ts';
import type { Identity } from '../../src/archive/types.ts';
import { readWithdrawals } from '../../src/engine/reader.ts';

/** What a release says of itself, besides its manifest. */
export async function aboutRelease(
  { counts, versions }: Pick<Catalogue, 'counts' | 'versions'>,
  identity: Identity,
  { release, date, previous }: Notes,
  content: string,
): Promise<Omit<Release, 'manifest' | 'format'>> {
  const derivations = new Map(
    versions.map(({ pipeline, without = [] }) => [
      JSON.stringify([pipeline, without]),
      { pipeline, without: [...without] },
    ]),
  );
  return {
    release,
    date,
    title: identity.title,
    ...(previous === undefined ? {} : { previous }),
    holdings: {
      sites: counts.sites,
      versions: counts.versions,
      captures: counts.captures,
      failed: counts.failed,
      originals: new Set(
        versions.flatMap(({ captures }) => captures.map(({ original }) => original)),
      ).size,
      withdrawn: (await readWithdrawals(content)).length,
    },
    derivations: [...derivations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, made]) => made),
  };
}
