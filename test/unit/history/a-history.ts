/** Small histories, written down as the words of each version. */
import { HistoryWriter } from '../../../src/archive/history/history-of.ts';
import type { History, VersionFacts } from '../../../src/archive/history/history.ts';
import { outlineOf, type Outline } from '../../../src/archive/history/outline.ts';
import { identify } from '../../../src/archive/passages.ts';

export interface GivenVersion extends Partial<VersionFacts> {
  /** The day of its captures; both ends where they differ. */
  readonly days: readonly [string, string?];
  /** One passage each. */
  readonly texts: readonly string[];
}

export function aHistory(given: readonly GivenVersion[]): History {
  const writer = new HistoryWriter();
  for (const { days, texts, ...rest } of given) {
    const [first, last = first] = days;
    writer.add({
      version: first,
      language: 'en',
      first: `${first}T12:00:00Z`,
      last: `${last}T12:00:00Z`,
      captures: 1,
      extraction: false,
      records: 'captures',
      ...rest,
      passages: identify(texts.map((text) => ({ kind: 'paragraph', level: 0, text }))),
    });
  }
  return writer.done();
}

/** @param topic every change speaks of, where one is named. */
export const anOutline = (
  given: readonly GivenVersion[],
  { site = 'a.example', document = 'privacy-policy', topics = [] as readonly string[] } = {},
): Outline => outlineOf({ site, document }, aHistory(given), () => topics);
