/** What a version's text speaks of, as its document's history has it. */
import type { Catalogue, VersionEntry } from '../archive/catalogue.ts';
import { evidenceAt } from '../archive/history/evidence.ts';
import { passagesAt } from '../archive/history/history.ts';
import type { Evidence, Passage } from '../archive/types.ts';
import { documentOf } from './documents.ts';
import { historyOf } from './histories.ts';

export interface Spoken {
  /** Its passages without its title, which is none on its page. */
  readonly passages: readonly Passage[];
  readonly evidence: readonly Evidence[];
}

/** @throws when the history of its document does not have the version. */
export async function spokenIn(archive: Catalogue, version: VersionEntry): Promise<Spoken> {
  const { history, evidence } = await historyOf(documentOf(archive, version));
  const index = history.versions.findIndex((one) => one.version === version.version);
  const passages = passagesAt(history, index);
  const known = history.versions[index];
  const all = known === undefined ? [] : evidenceAt(evidence, known);
  if (!version.titled) return { passages, evidence: all };
  const [title] = passages;
  return {
    passages: passages.slice(1),
    evidence: all.filter(({ passage }) => passage !== title?.id),
  };
}
