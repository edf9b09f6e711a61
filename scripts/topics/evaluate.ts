/** What `npm run topics:evaluate` measures, as the results file has it. */
import type { Catalogue } from '../../src/archive/catalogue.ts';
import type { TopicEvaluation } from '../../src/archive/schema/topic-evaluation.ts';
import { confusions } from '../../src/archive/topics/evaluation/confusions.ts';
import {
  type Agreement,
  type Judged,
  measure,
} from '../../src/archive/topics/evaluation/measure.ts';
import type { Taxonomy } from '../../src/archive/topics/taxonomy.ts';
import type { Topic } from '../../src/archive/types.ts';
import { drawPassages, type Drawn, readJudged } from './judged.ts';
import type { Annotated, Part } from './read-annotated.ts';
import type { Vector } from './vectors.ts';

export interface Subjects {
  readonly topics: readonly Topic[];
  readonly taxonomy: Taxonomy;
  readonly seed: number;
}

export function measurePart(part: Part, subjects: Subjects): TopicEvaluation['parts'][number] {
  const { topics, seed } = subjects;
  const categories = topics.filter(({ parent, opp115 }) => parent === undefined && opp115);
  const paged = categories.filter(({ page }) => page).map(({ id }) => id);
  const judged = part.texts.map((text) => judgedText(text, categories, subjects));
  const measured = measure(judged, paged, seed);
  return {
    name: part.name,
    texts: measured.texts,
    topics: Object.fromEntries([...measured.labels].map(([id, one]) => [id, written(one)])),
    micro: written(measured.micro),
    macro: { ...measured.macro, interval: [...measured.macro.interval] },
    confusions: confusions(judged),
  };
}

function judgedText(
  { text, labels }: Annotated,
  categories: readonly Topic[],
  { taxonomy }: Subjects,
): Judged {
  const known = new Map(categories.map(({ id, opp115 = '' }) => [opp115, id]));
  const ids = new Set(known.values());
  return {
    gold: new Set([...labels].flatMap((label) => known.get(label) ?? [])),
    found: new Set(found(text, taxonomy).filter((topic) => ids.has(topic))),
  };
}

const found = (text: string, { tag }: Taxonomy): string[] =>
  tag([{ id: 'p-text', kind: 'paragraph', level: 0, text }]).map(({ topic }) => topic);

const written = ({ precision, recall, f1, support }: Agreement) => ({
  precision: { ...precision, interval: pair(precision.interval) },
  recall: { ...recall, interval: pair(recall.interval) },
  f1: { ...f1, interval: pair(f1.interval) },
  support,
});

const pair = ([low, high]: readonly [number, number]): [number, number] => [low, high];

/** Passages written for subjects: of each half, how many are recognised. */
export function measureVectors(
  vectors: readonly Vector[],
  { taxonomy }: Subjects,
): TopicEvaluation['vectors'] {
  const counts: Record<string, TopicEvaluation['vectors'][string]> = {};
  for (const { topic, speaks, text } of vectors) {
    const own = (counts[topic] ??= { speaks: 0, found: 0, nearMisses: 0, wrong: 0 });
    own[speaks ? 'speaks' : 'nearMisses']++;
    if (found(text, taxonomy).includes(topic)) own[speaks ? 'found' : 'wrong']++;
  }
  return counts;
}

/** Passages to a period that are drawn from an archive. */
export const DRAWN = 30;

/** @throws when a passage was drawn that nobody judged. */
export async function measureArchive(
  content: string,
  archive: Catalogue,
  subjects: Subjects,
): Promise<TopicEvaluation['archive']> {
  const { topics, taxonomy, seed } = subjects;
  const judgements = await readJudged(content);
  if (judgements === undefined) return undefined;
  const passages = await drawPassages(content, archive, DRAWN, seed);
  const missing = passages.filter(({ key }) => !judgements.has(key));
  if (missing.length > 0) {
    throw new Error(
      `${missing.length} of the passages that seed ${seed} draws were never judged, the first of them ` +
        `${missing[0]?.key.replaceAll('\t', ' ')}. Run with --draw, read what it prints, and write ` +
        'down in topics-judged.tsv what each speaks of.',
    );
  }
  const paged = topics.filter(({ page }) => page).map(({ id }) => id);
  const judged = passages.map((one) => ({
    period: one.period,
    gold: judgements.get(one.key) ?? new Set<string>(),
    found: new Set(taxonomy.topicsOf([one.passage])),
  }));
  const measured = measure(judged, paged, seed);
  const spoken = [...measured.labels].filter(([, { support }]) => support > 0);
  return {
    title: archive.identity.title,
    passages: measured.texts,
    topics: Object.fromEntries(spoken.map(([id, one]) => [id, written(one)])),
    micro: written(measured.micro),
    periods: [...Map.groupBy(judged, ({ period }) => period)].map(([period, texts]) => {
      const { micro } = measure(texts, paged, seed);
      const [precision, recall] = [micro.precision.value, micro.recall.value];
      return { period, passages: texts.length, precision, recall };
    }),
  };
}

/** What was drawn, to be read and judged: a line each, with the text at its end. */
export const toJudge = (passages: readonly Drawn[]): string[] =>
  passages.map(({ key, passage }) => `${key}\t\t${passage.text}`);
