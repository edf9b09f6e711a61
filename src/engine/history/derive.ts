/** The history of one document, from its versions' texts. */
import type { DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import { HistoryWriter } from '../../archive/history/history-of.ts';
import type { History, HistoryPassage, VersionFacts } from '../../archive/history/history.ts';
import { evidenceInHistory, type EvidenceInHistory } from '../../archive/history/evidence.ts';
import { type Outline, outlineOf } from '../../archive/history/outline.ts';
import { assessedPassages } from '../../archive/topics/assessed.ts';
import type { Taxonomy } from '../../archive/topics/taxonomy.ts';
import { textOf } from './texts.ts';

export interface DocumentHistory {
  readonly history: History;
  readonly outline: Outline;
  /** What its passages speak of, by their numbers. */
  readonly evidence: EvidenceInHistory;
}

/** Reads every text once. @throws when one cannot be read. */
export async function deriveHistory(
  content: string,
  entry: DocumentEntry,
  taxonomy: Taxonomy,
): Promise<DocumentHistory> {
  const writer = new HistoryWriter();
  for (const version of entry.versions)
    writer.add({ ...factsOf(version), passages: await textOf(content, version) });
  const history = writer.done();
  return {
    history,
    evidence: evidenceInHistory(history, taxonomy.tag),
    outline: outlineOf(entry, history, ({ touched }, language) =>
      taxonomy.topicsOf(assessedPassages(touched, { language, languages: languagesOf(touched) })),
    ),
  };
}

const languagesOf = (passages: readonly HistoryPassage[]): Record<string, string> =>
  Object.fromEntries(passages.flatMap(({ id, lang }) => (lang === undefined ? [] : [[id, lang]])));

/** What a history takes down of a version besides its text. */
export function factsOf(version: VersionEntry): VersionFacts {
  return {
    version: version.version,
    language: version.language,
    first: version.first,
    last: version.last,
    captures: version.captures.length,
    extraction: version.extraction === true,
    records: version.changesOnly === true ? 'changes' : 'captures',
  };
}
