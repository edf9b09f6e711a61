import type { Identity } from '../../src/archive/types.ts';

/**
 * What the edition is called, and the folder that it unpacks to: by its release, which is what
 * citations name. What is none yet says so, and no date, so that the same archive has the same name.
 */
export const nameOf = ({ release }: Pick<Identity, 'release'>): string =>
  `smallprint-${release ?? 'unreleased'}`;
