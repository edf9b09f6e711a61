/**
 * What each version says on each topic, as excerpts. Every topic's pages ask for it, so a text is
 * read and tagged once for all of them, and only the excerpts are kept.
 */
import type { Catalogue, VersionEntry } from '../archive/catalogue.ts';
import type { Evidence, Passage } from '../archive/types.ts';
import { passagesOf } from '../engine/mdx/passages.ts';
import { readBody } from '../engine/reader.ts';
import { content } from './environment.ts';
import { type Quotation, quotationsOf } from './page-data/quotation.ts';
import { tagger } from './tagger.ts';

type Quotations = ReadonlyMap<string, Quotation>;

/** By file; another digest means that the file was changed during development. */
const known = new Map<string, { readonly digest: string; readonly quotations: Quotations }>();

/** The quotations for these versions, by topic, once all of them are at hand. */
export async function quotationsFor(
  archive: Catalogue,
  versions: readonly VersionEntry[],
): Promise<(version: VersionEntry, topic: string) => Quotation | undefined> {
  for (const version of versions) {
    if (known.get(version.file)?.digest === version.digest) continue;
    const title = version.titled ? version.title : undefined;
    const passages = passagesOf(await readBody(content, version.file), title);
    keepQuotations(version, passages, tagger(archive)(passages));
  }
  return (version, topic) => known.get(version.file)?.quotations.get(topic);
}

/** Takes down what a version says while its text is at hand for its own page. */
export function keepQuotations(
  { file, digest }: VersionEntry,
  passages: readonly Passage[],
  evidence: readonly Evidence[],
): void {
  known.set(file, { digest, quotations: once(quotationsOf(passages, evidence)) });
}

const excerpts = new Map<string, Quotation['pieces']>();

/**
 * Versions share most passages with their neighbours: the same words are kept once. They are kept
 * as copies, because a slice of a string keeps the whole text that it was cut from in memory.
 */
function once(quotations: Quotations): Quotations {
  return new Map(
    [...quotations].map(([topic, quotation]) => {
      const key = JSON.stringify(quotation.pieces);
      const pieces = excerpts.get(key) ?? (JSON.parse(key) as Quotation['pieces']);
      excerpts.set(key, pieces);
      return [topic, { ...quotation, pieces }];
    }),
  );
}
