/** From the versions of one document to its history. */
import { changeBetween } from '../changes/compare.ts';
import { overallClass } from '../changes/counts.ts';
import { compare } from '../order.ts';
import { SameLists } from '../same-lists.ts';
import { gistOf, touchedBy } from './gist.ts';
import {
  passagesAt,
  type ChangeSummary,
  type History,
  type HistoryPassage,
  type HistoryVersion,
  type VersionFacts,
} from './history.ts';
import { lanesOf } from './lanes.ts';

export interface VersionInput extends VersionFacts {
  readonly passages: readonly HistoryPassage[];
}

/**
 * The history of a document. Versions are taken one at a time, so that only distinct passages are
 * ever held: give a generator that reads each text when it is asked for.
 */
export function historyOf(versions: Iterable<VersionInput>): History {
  const writing = new HistoryWriter();
  for (const version of versions) writing.add(version);
  return writing.done();
}

type Written = VersionFacts & Pick<HistoryVersion, 'passages'>;

/** For texts that are read asynchronously: add each version, then take the history. */
export class HistoryWriter {
  readonly #passages: HistoryPassage[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #versions: Written[] = [];

  add({ passages, ...facts }: VersionInput): void {
    const numbers = Uint32Array.from(passages, (passage) => this.#number(passage));
    this.#versions.push({ ...facts, passages: numbers });
  }

  done(): History {
    // Versions come in order from the catalogue; captures that were found later may not.
    const versions = this.#versions.toSorted((a, b) => compare(a.first, b.first));
    return { passages: this.#passages, versions: connected(versions, this.#passages) };
  }

  #number(passage: HistoryPassage): number {
    const { id, kind, level, furniture, lang, text } = passage;
    // The id is made from the text without its form, so both are needed.
    const key = `${id} ${kind} ${level} ${furniture === true ? 1 : 0} ${lang ?? ''}\n${text}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#passages.length;
    this.#passages.push(passage);
    this.#numbers.set(key, number);
    return number;
  }
}

function connected(
  versions: readonly Written[],
  passages: readonly HistoryPassage[],
): HistoryVersion[] {
  const lanes = lanesOf(
    versions.map(({ language, passages: own }) => ({ language, empty: own.length === 0 })),
  );
  const same = new SameLists();
  const last = new Map<string, number>();
  const summaries = new Map<string, ChangeSummary>();
  const texts = versions.map((version, index) => same.first(version.passages, index));
  const whole: History = { passages, versions: versions as readonly HistoryVersion[] };
  return versions.map((version, index): HistoryVersion => {
    const lane = lanes[index] ?? version.language;
    const before = last.get(lane);
    last.set(lane, index);
    const sameAs = texts[index] === index ? {} : { sameAs: texts[index] as number };
    if (before === undefined) return { ...version, lane, ...sameAs };
    // Documents go back and forth between the same texts hundreds of times.
    const key = `${texts[before]} ${texts[index]} ${version.extraction}`;
    const change = summaries.get(key) ?? summaryOf(whole, before, index, version.extraction);
    summaries.set(key, change);
    const interval = { after: versions[before]?.last ?? version.first, until: version.first };
    return { ...version, lane, before, ...sameAs, change, interval };
  });
}

function summaryOf(
  history: History,
  before: number,
  index: number,
  extraction: boolean,
): ChangeSummary {
  const change = changeBetween(passagesAt(history, before), passagesAt(history, index), {
    extraction,
  });
  const overall = overallClass(change.counts);
  return {
    counts: change.counts,
    ...(overall === undefined ? {} : { class: overall }),
    gist: gistOf(change),
    touched: touchedBy(change),
  };
}
