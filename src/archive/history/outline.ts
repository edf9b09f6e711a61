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

/** @param topicsOf tells what the passages of a change speak of. */
export function outlineOf(
  { site, document }: { site: string; document: string },
  history: History,
  topicsOf: (change: ChangeSummary) => readonly string[],
): Outline {
  return {
    site,
    document,
    versions: history.versions.map(({ passages: _, change, ...version }) => ({
      ...version,
      ...(change === undefined ? {} : { change: changeOutline(change, topicsOf(change)) }),
    })),
    alternations: alternationsOf(history),
  };
}

function changeOutline(
  { touched: _, ...summary }: ChangeSummary,
  topics: readonly string[],
): OutlineChange {
  return { ...summary, topics };
}
