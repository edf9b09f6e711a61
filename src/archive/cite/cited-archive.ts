import type { Identity } from '../types.ts';
import { clean } from './clean.ts';
import type { CitedArchive } from './reference.ts';

/** The archive as citations name it: only what its keeper wrote into `archive.yml`. */
export function citedArchive({ title, curator, release, doi }: Named): CitedArchive {
  return {
    title: clean(title),
    curator: clean(curator),
    ...(release === undefined ? {} : { release: clean(release) }),
    ...(doi === undefined ? {} : { doi: bareDoi(doi) }),
  };
}

type Named = Pick<Identity, 'title' | 'curator'> & {
  readonly release?: string;
  readonly doi?: string;
};

/** `https://doi.org/10.5281/zenodo.1` */
export const doiLink = (doi: string): string => `https://doi.org/${doi}`;

/** `10.5281/zenodo.1`, whichever way it was written. */
const bareDoi = (doi: string): string =>
  doi.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i, '');
