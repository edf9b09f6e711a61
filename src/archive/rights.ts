/** Whose the archived texts are, apart from the licences of what sources made of them. */
import type { Rights, Source } from './types.ts';

/** Nobody looked: https://rightsstatements.org/page/CNE/1.0/ */
export const NOT_EVALUATED: Rights = {
  label: 'Copyright Not Evaluated',
  url: 'https://rightsstatements.org/vocab/CNE/1.0/',
};

/** The rights in texts that came from a source: not evaluated, unless the source says more. */
export const rightsIn = (source: Pick<Source, 'rights'> | undefined): Rights =>
  source?.rights ?? NOT_EVALUATED;
