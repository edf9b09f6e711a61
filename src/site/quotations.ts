/**
 * What each version says on each topic, as excerpts. Every topic's pages ask for it, so a text is
 * read and tagged once for all of them, and only the excerpts are kept.
 */
import type { Catalogue, VersionEntry } from '../archive/catalogue.ts';
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
    const quotations = kept(await read(archive, version));
    known.set(version.file, { digest: version.digest, quotations });
  }
  return (version, topic) => known.get(version.file)?.quotations.get(topic);
}

async function read(archive: Catalogue, version: VersionEntry): Promise<Quotations> {
  const passages = passagesOf(await readBody(content, version.file), version.title);
  return quotationsOf(passages, tagger(archive)(passages));
}

const excerpts = new Map<string, Quotation['pieces']>();

/** Versions share most passages with their neighbours: the same words are kept once. */
function kept(quotations: Quotations): Quotations {
  return new Map(
    [...quotations].map(([topic, quotation]) => {
      const key = JSON.stringify(quotation.pieces);
      const pieces = excerpts.get(key) ?? quotation.pieces;
      excerpts.set(key, pieces);
      return [topic, { ...quotation, pieces }];
    }),
  );
}
