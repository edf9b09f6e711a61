/** The histories of an archive: derived where they are not known, and read by pages as they need them. */
import { join } from 'node:path';
import type { Catalogue, DocumentEntry } from '../../archive/catalogue.ts';
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
