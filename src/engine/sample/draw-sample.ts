/** Goes through an archive document by document and draws from it. */
import type { Catalogue, DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import { passagesAt, type HistoryPassage } from '../../archive/history/history.ts';
import { Draw, type Stratum } from '../../archive/sample/draw.ts';
import type { SampledUnit } from '../../archive/sample/sheet.ts';
import { assessedPassages } from '../../archive/topics/assessed.ts';
import { compileTopics, type Tagger } from '../../archive/topics/tag.ts';
import type { Link } from '../../archive/urls.ts';
import { openHistories } from '../history/histories.ts';

export interface SampleOptions {
  readonly content: string;
  readonly cache: string;
  /** The id of a topic; without it every passage can be drawn. */
  readonly topic?: string;
  readonly unit: 'passage' | 'version';
  readonly perYear: number;
  readonly seed: string;
  readonly address: Link;
  readonly advance: (versions: number) => void;
}

/**
 * What can be drawn for a year is of the last version of each document that was observed in it, so that
 * no text counts twice in a year. Menus and footers of pages are no part of a policy.
 *
 * @throws when the taxonomy has no such topic.
 */
export async function drawSample(
  catalogue: Catalogue,
  options: SampleOptions,
): Promise<Stratum<SampledUnit>[]> {
  const { content, cache, topic, perYear, seed, advance } = options;
  const known = catalogue.taxonomy.map(({ id }) => id);
  if (topic !== undefined && !known.includes(topic))
    throw new Error(`There is no topic “${topic}”. There are: ${known.toSorted().join(', ')}.`);
  const draw = new Draw<SampledUnit>(perYear, seed);
  const histories = openHistories(catalogue, { content, cache });
  const tag = compileTopics(catalogue.taxonomy);
  for (const { documents } of catalogue.sites) {
    for (const entry of documents) {
      if (entry.versions.length === 0) continue;
      const { history } = await histories.of(entry);
      const places = new Map(history.versions.map(({ version }, index) => [version, index]));
      for (const [year, version] of lastOfYears(entry)) {
        const index = places.get(version.version);
        if (index === undefined) continue;
        offer(year, version, passagesAt(history, index), { draw, tag, options });
      }
      advance(entry.versions.length);
    }
  }
  return draw.strata();
}

function lastOfYears({ versions }: DocumentEntry): Map<string, VersionEntry> {
  return new Map(
    versions.flatMap((version) => version.years.map((year) => [year, version] as const)),
  );
}

interface Drawing {
  readonly draw: Draw<SampledUnit>;
  readonly tag: Tagger;
  readonly options: SampleOptions;
}

function offer(
  year: string,
  version: VersionEntry,
  passages: readonly HistoryPassage[],
  { draw, tag, options }: Drawing,
): void {
  const { site, document, version: id, first, last, language } = version;
  const { topic, unit, address } = options;
  const about = { site, document, version: id, first, last, language };
  const evidence = topic === undefined ? undefined : termsIn(version, passages, tag, topic);
  if (unit === 'version') {
    if (evidence?.size === 0) return;
    const url = address({ page: 'version', site, document, version: id });
    draw.offer(year, `${site} ${document}`, () => ({ ...about, url }));
    return;
  }
  for (const [at, passage] of passages.entries()) {
    const terms = evidence?.get(passage.id);
    if (passage.furniture === true || (evidence !== undefined && terms === undefined)) continue;
    draw.offer(year, `${site} ${document} ${passage.id}`, () => ({
      ...about,
      url: address({ page: 'version', site, document, version: id, passage: passage.id }),
      passage: passage.id,
      kind: passage.kind,
      heading: passages.slice(0, at).findLast(({ kind }) => kind === 'heading')?.text ?? '',
      before: passages[at - 1]?.text ?? '',
      text: passage.text,
      after: passages[at + 1]?.text ?? '',
      terms: terms ?? '',
    }));
  }
}

/** The words that speak of the topic, by the id of the passage. */
function termsIn(
  version: VersionEntry,
  passages: readonly HistoryPassage[],
  tag: Tagger,
  topic: string,
): ReadonlyMap<string, string> {
  const evidence = tag(assessedPassages(passages, version));
  return new Map(
    evidence
      .filter((piece) => piece.topic === topic)
      .map(({ passage, terms }) => [passage, terms.join(' | ')]),
  );
}
