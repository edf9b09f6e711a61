/** The histories of an archive: derived where they are not known, and read by pages as they need them. */
import { join } from 'node:path';
import type { Catalogue, DocumentEntry } from '../../archive/catalogue.ts';
import type { Outline } from '../../archive/history/outline.ts';
import { sharedWording, type SiteWording, wordingOf } from '../../archive/shared-wording.ts';
import { compileTopics } from '../../archive/topics/tag.ts';
import { type DocumentHistory, deriveHistory } from './derive.ts';
import { keyOf, readStored, writeStored } from './stored.ts';

export interface Histories {
  /** The history of a document; derived, and kept for the next time, where it is not known. */
  of(entry: DocumentEntry): Promise<DocumentHistory>;
}

/** @param cache the folder of what the project keeps for this archive. */
export function openHistories(
  { topics }: Pick<Catalogue, 'topics'>,
  { content, cache }: { content: string; cache: string },
): Histories {
  const folder = join(cache, 'histories');
  const tagger = compileTopics(topics);
  // The taxonomy itself: which versions speak of a topic is nothing that a history depends on.
  const taxonomy = topics.map(({ versions: _, ...topic }) => topic);
  return {
    async of(entry) {
      const key = keyOf(entry, taxonomy);
      const known = await readStored(folder, entry, key);
      if (known !== undefined) return known;
      const derived = await deriveHistory(content, entry, tagger);
      writeStored(folder, entry, key, derived);
      return derived;
    },
  };
}

/** What is known of all histories together. */
export interface HistoryCensus {
  readonly outlines: readonly Outline[];
  /** By site, the passages that stand on other sites too, by their ids without ordinals. */
  readonly shared: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/** Goes through every document once; of its texts only numbers are held. */
export async function takeCensus({ sites }: Catalogue, histories: Histories): Promise<HistoryCensus> {
  const outlines: Outline[] = [];
  const wordings: SiteWording[] = [];
  for (const { site, documents } of sites) {
    const passages = [];
    for (const entry of documents) {
      const { outline, history } = await histories.of(entry);
      outlines.push(outline);
      passages.push(...history.passages);
    }
    wordings.push(wordingOf(site, passages));
  }
  const all = sharedWording(wordings);
  const shared = wordings.map((part) => [part.site, all.ofSite(part)] as const);
  return { outlines, shared: new Map(shared.filter(([, passages]) => passages.size > 0)) };
}
