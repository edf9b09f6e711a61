import type { Identity } from '../types.ts';
import { clean } from './clean.ts';
import type { CitedArchive } from './reference.ts';

/** The archive as citations name it: only what its keeper wrote into `archive.yml`. */
export function citedArchive({ title, curator, release, doi, dois }: Named): CitedArchive {
  // A release with a DOI of its own is cited by that one, which always leads to the same files.
  const own = (release === undefined ? undefined : dois?.[release]) ?? doi;
  return {
    title: clean(title),
    curator: clean(curator),
    ...(release === undefined ? {} : { release }),
    ...(own === undefined ? {} : { doi: own }),
  };
}

type Named = Pick<Identity, 'title' | 'curator' | 'release' | 'doi' | 'dois'>;

/** `https://doi.org/10.5281/zenodo.1` */
export const doiLink = (doi: string): string => `https://doi.org/${doi}`;
