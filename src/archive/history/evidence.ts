/** What the passages of a history speak of: each is asked about once, in however many versions it stands. */
import { isAssessed } from '../topics/assessed.ts';
import type { Tagger } from '../topics/tag.ts';
import type { Evidence } from '../types.ts';
import type { History, HistoryVersion } from './history.ts';

/** The evidence in each passage of a history, by its number; none where it is in no English version. */
export type EvidenceInHistory = readonly (readonly Evidence[])[];

export function evidenceInHistory({ passages, versions }: History, tag: Tagger): EvidenceInHistory {
  const asked = new Set(versions.filter(isAssessed).flatMap((version) => [...version.passages]));
  return passages.map((passage, number) => {
    const isTold = asked.has(number) && isAssessed({ language: passage.lang ?? 'en' });
    return isTold ? tag([passage]) : [];
  });
}

/** The evidence in a version, in the order of its text, its title among it. */
export function evidenceAt(
  evidence: EvidenceInHistory,
  version: Pick<HistoryVersion, 'language' | 'passages'>,
): Evidence[] {
  if (!isAssessed(version)) return [];
  return Array.from(version.passages).flatMap((number) => evidence[number] ?? []);
}
