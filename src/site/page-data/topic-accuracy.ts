/** How well a topic is recognised, in figures with their intervals and what they rest on. */
import type { TopicEntry } from '../../archive/catalogue.ts';
import type { TopicEvaluation } from '../../archive/schema/topic-evaluation.ts';
import { taxonomyDigest } from '../../archive/topics/digest.ts';
import type { Topic } from '../../archive/types.ts';
import { counted, number } from '../../archive/counted.ts';
import { day } from '../../archive/moments.ts';

export interface TopicAccuracy {
  /** What was measured with people's annotations; empty where there are none for the topic. */
  readonly rows: readonly AccuracyRow[];
  /** What was measured otherwise, in sentences. */
  readonly notes: readonly string[];
  /** When and how: `Measured on 3 May 2026 by npm run …`; absent where nothing was measured. */
  readonly how?: string;
}

export interface AccuracyRow {
  readonly texts: string;
  /** `0.83 (0.71–0.93)` */
  readonly precision: string;
  readonly recall: string;
  readonly f1: string;
  readonly support: string;
}

type Agreement = TopicEvaluation['parts'][number]['micro'];

/** What a part of an evaluation is called on pages. */
const READ = /, read while terms were written$/;

export function topicAccuracy(
  topic: TopicEntry,
  taxonomy: readonly Topic[],
  evaluation: TopicEvaluation | undefined,
): TopicAccuracy {
  if (evaluation === undefined)
    return { rows: [], notes: ['Nobody has measured how well this topic is recognised.'] };
  const { parts, vectors, archive, date, command } = evaluation;
  const annotated = parts
    .filter(({ name }) => !READ.test(name))
    .flatMap(({ name, topics }) => rowOf(`US policies of 2015 (${name})`, topics[topic.id]));
  const judged =
    archive === undefined
      ? []
      : rowOf(`${archive.title}, judged by reading`, archive.topics[topic.id]);
  const written = vectors[topic.id];
  const notes = [
    ...(written === undefined ? [] : [sentenceOf(written)]),
    ...(annotated.length === 0 && written === undefined && judged.length === 0
      ? ['Nobody has measured how well this topic is recognised.']
      : []),
    ...(evaluation.taxonomy === taxonomyDigest(taxonomy)
      ? []
      : ['The terms were changed since: the figures are those of an earlier taxonomy.']),
  ];
  return {
    rows: [...annotated, ...judged],
    notes,
    how: `Measured on ${day(`${date}T00:00:00Z`).text} by ${command}.`,
  };
}

/** A row of a table, or none where there is nothing to go by. */
export function rowOf(texts: string, agreement: Agreement | undefined): AccuracyRow[] {
  if (agreement === undefined) return [];
  const { precision, recall, f1, support } = agreement;
  return [
    {
      texts,
      precision: inWords(precision),
      recall: inWords(recall),
      f1: inWords(f1),
      support: number(support),
    },
  ];
}

const inWords = ({ value, interval: [low, high] }: Agreement['f1']): string =>
  `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;

const sentenceOf = ({ speaks, found, nearMisses, wrong }: TopicEvaluation['vectors'][string]) =>
  `Of ${counted(speaks, 'passage')} written for it in the manner of 1998 to 2026, ${number(found)} are recognised; ` +
  `of ${counted(nearMisses, 'near miss', 'near misses')}, ${number(wrong)} are taken for it.`;
