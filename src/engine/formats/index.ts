/** Every format, in the order in which they are asked: the first that recognises a file has it. */
import type { Format } from './format.ts';
import { html } from './html.ts';
import { markdownHistory } from './markdown-history.ts';
import { markdown } from './markdown.ts';
import { openTermsArchiveDataset } from './open-terms-archive-dataset.ts';
import { openTermsArchive } from './open-terms-archive.ts';
import { princetonLeuven } from './princeton-leuven.ts';

/** Formats that can be told by a file's name, its first lines or what the source says of it. */
export const recognisable: readonly Format[] = [
  princetonLeuven,
  openTermsArchive,
  openTermsArchiveDataset,
  html,
  markdown,
];

/** Every Markdown file of a history fits the last one, so it has to be said when it is meant. */
export const formats: readonly Format[] = [...recognisable, markdownHistory];

/** The format with this name, or nothing. */
export const formatNamed = (name: string): Format | undefined =>
  formats.find((format) => format.name === name);
