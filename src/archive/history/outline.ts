/** A document's history without its passages: what lists, timelines and feeds tell of it. */
import { type Alternation, alternationsOf } from './alternation.ts';
import type { ChangeSummary, History, HistoryVersion } from './history.ts';

export interface OutlineVersion extends Omit<HistoryVersion, 'passages' | 'change'> {
  readonly change?: OutlineChange;
}

export interface OutlineChange extends Omit<ChangeSummary, 'touched'> {
  /** What passages that changed substantively speak of, before or after. */
  readonly topics: readonly string[];
}

export interface Outline {
  readonly site: string;
  readonly document: string;
  /** In the order of their first captures. */
  readonly versions: readonly OutlineVersion[];
  readonly alternations: readonly Alternation[];
}

/** @param topicsOf tells what the passages of a change speak of, in the language of its versions. */
export function outlineOf(
  { site, document }: { site: string; document: string },
  history: History,
  topicsOf: (change: ChangeSummary, language: string) => readonly string[],
): Outline {
  const versions = history.versions.map((version): OutlineVersion => {
    const { passages, change, ...facts } = version;
    if (change === undefined) return facts;
    const { touched, ...summary } = change;
    const topics = touched.length === 0 ? [] : topicsOf(change, version.lane);
    return { ...facts, change: { ...summary, topics } };
  });
  return { site, document, versions, alternations: alternationsOf(history) };
}
