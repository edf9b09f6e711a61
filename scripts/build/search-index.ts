import type { Catalogue, DocumentEntry } from '../../src/archive/catalogue.ts';
import { isAssessed } from '../../src/archive/topics/assessed.ts';
import type { DocumentHistory } from '../../src/engine/history/derive.ts';
import { indexDocuments, type TaggedPassage } from '../../src/engine/search/index-documents.ts';
import { writeIndex } from '../../src/engine/search/write-index.ts';

/** Indexes the archive for the search, into `folder`, asking once for each history; returns what it did, in words. */
export async function writeSearchIndex(
  catalogue: Catalogue,
  historyOf: (entry: DocumentEntry) => Promise<DocumentHistory>,
  folder: string,
): Promise<string> {
  const documents = indexDocuments(catalogue, async (entry) => taggedTexts(await historyOf(entry)));
  const count = await writeIndex(documents, folder);
  return `${count} of ${catalogue.counts.versions} versions hold all there is to find`;
}

function taggedTexts({ history, evidence }: DocumentHistory): Map<string, TaggedPassage[]> {
  const topics = evidence.map((pieces) => pieces.map(({ topic }) => topic));
  return new Map(
    history.versions.map((version) => [
      version.version,
      Array.from(version.passages, (number) => ({
        ...(history.passages[number] as (typeof history.passages)[number]),
        topics: isAssessed(version) ? (topics[number] ?? []) : [],
      })),
    ]),
  );
}
