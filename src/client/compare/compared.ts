/** A version with all that comparing it needs, from the published history of its document. */
import type { PublishedVersion } from '../../archive/history/format.ts';
import type { HistoryPassage } from '../../archive/history/history.ts';
import { type HistoryReader, readHistory } from '../../archive/history/read-history.ts';
import { type DocumentPlace, href, type VersionPlace } from '../../archive/urls.ts';
import type { Given } from './given.ts';
import { type Problem, problemOf } from './problem.ts';
import type { Load } from './not-loaded.ts';

export interface Compared {
  readonly place: VersionPlace;
  readonly facts: PublishedVersion;
  readonly passages: readonly HistoryPassage[];
}

/** Opens the history of a document. @throws NotLoaded, or an error that says what is wrong with it. */
export type Histories = (of: DocumentPlace) => Promise<HistoryReader>;

/** Each history is opened once; one that failed may be asked for again. */
export function historiesFrom(load: Load): Histories {
  const opened = new Map<string, Promise<HistoryReader>>();
  return ({ site, document }) => {
    const path = (pack?: string): string =>
      href({ page: 'history', site, document, ...(pack === undefined ? {} : { pack }) });
    const known = opened.get(path());
    if (known !== undefined) return known;
    const opening = load(path()).then((index) => readHistory(index, (pack) => load(path(pack))));
    opened.set(path(), opening);
    opening.catch(() => opened.delete(path()));
    return opening;
  };
}

/** Of a version's document, what the version needs: never more packs than that. */
export async function comparedFrom(
  histories: Histories,
  { text, of }: Given,
): Promise<Compared | Problem> {
  if (of === undefined) return { kind: 'unnamed', given: text };
  const { site, document, version } = of;
  try {
    const history = await histories(of);
    if (version === undefined || !history.versions.includes(version))
      return { kind: 'no-version', of, versions: history.versions };
    const [facts, passages] = await Promise.all([
      history.version(version),
      history.versionPassages(version),
    ]);
    return { place: { site, document, version }, facts, passages };
  } catch (error) {
    return problemOf(error, of);
  }
}
