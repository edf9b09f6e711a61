/** How well topics are recognised, all of them in one table for each set of texts. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { TopicEvaluation } from '../../archive/schema/topic-evaluation.ts';
import { counted, number } from '../../archive/counted.ts';
import { day } from '../../archive/moments.ts';
import { type AccuracyRow, rowOf } from './topic-accuracy.ts';

export interface TopicFigures {
  readonly parts: readonly FiguresPart[];
  readonly notes: readonly string[];
  readonly how: string;
}

export interface FiguresPart {
  /** `US policies of 2015 (validation.csv): 550 texts` */
  readonly title: string;
  /** Each row's texts are a topic here. */
  readonly rows: readonly AccuracyRow[];
  /** `Macro-F1 0.77 (0.73–0.81), micro-F1 0.78 (0.75–0.81).` */
  readonly averages: string;
}

type Part = TopicEvaluation['parts'][number];

/** Undefined where nobody measured it. */
export function topicFigures(
  { topics }: Catalogue,
  evaluation: TopicEvaluation | undefined,
): TopicFigures | undefined {
  if (evaluation === undefined) return undefined;
  const { parts, vectors, archive, date, command } = evaluation;
  const rowsOf = (measured: Part['topics']) =>
    topics.flatMap(({ id, label }) => rowOf(label, measured[id]));
  return {
    parts: parts.map((part) => ({
      title: `US policies of 2015 (${part.name}): ${counted(part.texts, 'text')}`,
      rows: rowsOf(part.topics),
      averages: averagesOf(part),
    })),
    notes: [...(archive === undefined ? [] : [sampleOf(archive)]), ...writtenFor(vectors)],
    how: `Measured on ${day(`${date}T00:00:00Z`).text} by ${command}.`,
  };
}

const inWords = ({ value, interval: [low, high] }: Part['macro']): string =>
  `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;

const averagesOf = ({ macro, micro }: Part): string =>
  `Macro-F1 ${inWords(macro)}, micro-F1 ${inWords(micro.f1)}.`;

function sampleOf(archive: NonNullable<TopicEvaluation['archive']>): string {
  const { title, passages, micro, periods } = archive;
  const each = periods.map(
    (one) =>
      `${one.period}: ${number(one.passages)}, ${one.precision.toFixed(2)} and ${one.recall.toFixed(2)}`,
  );
  return (
    `${counted(passages, 'passage')} of “${title}”, drawn by a seed and judged by reading: precision ` +
    `${inWords(micro.precision)}, recall ${inWords(micro.recall)}. By period: ${each.join('; ')}.`
  );
}

function writtenFor(vectors: TopicEvaluation['vectors']): string[] {
  const all = Object.values(vectors);
  if (all.length === 0) return [];
  const sum = (pick: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + pick(one), 0);
  return [
    `Of ${counted(
      sum((one) => one.speaks),
      'passage',
    )} written for ${counted(all.length, 'subject')}, ` +
      `${number(sum((one) => one.found))} are recognised; of ${number(sum((one) => one.nearMisses))} ` +
      `near misses, ${number(sum((one) => one.wrong))} are taken for one. Who wrote the terms wrote these, too.`,
  ];
}
