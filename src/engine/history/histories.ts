/** The histories of an archive: derived where they are not known, and read by pages as they need them. */
import { join } from 'node:path';
import type { Catalogue, DocumentEntry } from '../../archive/catalogue.ts';
import { compileTaxonomy } from '../../archive/topics/taxonomy.ts';
import { type DocumentHistory, deriveHistory } from './derive.ts';
import { keyOf, readStored, writeStored } from './stored.ts';

export interface Histories {
  /** The history of a document; derived, and kept for the next time, where it is not known. */
  of(entry: DocumentEntry): Promise<DocumentHistory>;
}

/** @param cache the folder of what the project keeps for this archive. */
export function openHistories(
  { taxonomy }: Pick<Catalogue, 'taxonomy'>,
  { content, cache }: { content: string; cache: string },
): Histories {
  const folder = join(cache, 'histories');
  const compiled = compileTaxonomy(taxonomy);
  return {
    async of(entry) {
      const key = keyOf(entry, compiled);
      const known = await readStored(folder, entry, key);
      if (known !== undefined) return known;
      const derived = await deriveHistory(content, entry, compiled);
      writeStored(folder, entry, key, derived);
      return derived;
    },
  };
}
