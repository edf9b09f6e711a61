import type { DocumentEntry } from '../../src/archive/catalogue.ts';
import type { History } from '../../src/archive/history/history.ts';
import { packsOf } from '../../src/archive/history/packs.ts';
import type { Publication } from './publication.ts';

/** Puts a document's history beside its pages, for comparing versions in the browser and elsewhere. */
export function publishHistory(
  { site, document }: DocumentEntry,
  history: History,
  publication: Publication,
): void {
  if (history.versions.length === 0) return;
  for (const { name, json } of packsOf(history, { site, document }))
    publication.put({ page: 'history', site, document, pack: name }, json);
}
