/** Every format, in the order in which they are asked: the first that recognises a file has it. */
import type { Format } from './format.ts';
import { markdownHistory } from './markdown-history.ts';
import { openTermsArchive } from './open-terms-archive.ts';
import { princetonLeuven } from './princeton-leuven.ts';

export const formats: readonly Format[] = [princetonLeuven, openTermsArchive, markdownHistory];

/** Formats that every file of a source fits, so that it has to be said which is meant. */
export const recognisable: readonly Format[] = [princetonLeuven, openTermsArchive];

/** The format with this name, or nothing. */
export const formatNamed = (name: string): Format | undefined =>
  formats.find((format) => format.name === name);
