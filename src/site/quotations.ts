/**
 * What versions say on each topic, as excerpts, for those that topics' pages quote. A text is read and
 * tagged once for all of them, and only the excerpts are kept.
 */
import type { Catalogue, VersionEntry } from '../archive/catalogue.ts';
import type { Evidence, Passage } from '../archive/types.ts';
import { passagesOf } from '../engine/mdx/passages.ts';
import { readBody } from '../engine/reader.ts';
import { content } from './environment.ts';
import { type Quotation, quotationsOf } from './page-data/quotation.ts';
import { evidenceIn } from './tagger.ts';

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
    keepQuotations(archive, version, passages, evidenceIn(archive, version, passages));
  }
  return (version, topic) => known.get(version.file)?.quotations.get(topic);
}

/** Takes down what a version says while its text is at hand for its own page. */
export function keepQuotations(
  archive: Catalogue,
  { file, digest }: VersionEntry,
  passages: readonly Passage[],
  evidence: readonly Evidence[],
): void {
  if (!quoted(archive).has(file)) return;
  known.set(file, { digest, quotations: once(quotationsOf(passages, evidence)) });
}

const quotedIn = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The versions that pages of topics quote: of a long history only the last ones of each year. */
function quoted(archive: Catalogue): ReadonlySet<string> {
  const files =
    quotedIn.get(archive) ??
    new Set(
      archive.topics.flatMap(({ census: { years, earliest } }) => [
        ...(earliest === undefined ? [] : [earliest.file]),
        ...years.flatMap(({ speaking }) => speaking.map(({ file }) => file)),
      ]),
    );
  quotedIn.set(archive, files);
  return files;
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
