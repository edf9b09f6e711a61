/** An evaluation as people read it in a terminal. */
import type { TopicEvaluation } from '../../src/archive/schema/topic-evaluation.ts';
import { type Column, formatTable } from '../bench/table.ts';

type Part = TopicEvaluation['parts'][number];
type Agreement = Part['micro'];
type Row = readonly [name: string, agreement: Agreement];

export function formatEvaluation({ parts, vectors, archive }: TopicEvaluation): string {
  return [
    ...parts.map(formatPart),
    ...(Object.keys(vectors).length > 0 ? [formatVectors(vectors)] : []),
    ...(archive === undefined ? [] : [formatArchive(archive)]),
  ].join('\n\n');
}

const share = (value: number): string => value.toFixed(3);
const between = ([low, high]: readonly [number, number]): string => `${share(low)}–${share(high)}`;

const columns: readonly Column<Row>[] = [
  ['topic', ([name]) => name],
  ['precision', ([, { precision }]) => share(precision.value)],
  ['recall', ([, { recall }]) => share(recall.value)],
  ['F1', ([, { f1 }]) => share(f1.value)],
  ['95% of F1', ([, { f1 }]) => between(f1.interval)],
  ['support', ([, { support }]) => String(support)],
];

function formatPart({ name, texts, topics, micro, macro, confusions }: Part): string {
  const rows: Row[] = [...Object.entries(topics), ['all at once (micro)', micro]];
  const confused = confusions.map(
    ({ gold, found, texts }) => `  ${texts} × ${gold}, found as ${found}`,
  );
  return [
    `${name}: ${texts} texts`,
    formatTable(columns, rows),
    `macro-F1 ${share(macro.value)} (${between(macro.interval)}), micro-F1 ${share(micro.f1.value)} (${between(micro.f1.interval)})`,
    ...(confused.length > 0 ? ['Confusions worth reading:', ...confused] : []),
  ].join('\n');
}

function formatVectors(vectors: TopicEvaluation['vectors']): string {
  const all = Object.values(vectors);
  const sum = (pick: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + pick(one), 0);
  const [speaks, found] = [sum((one) => one.speaks), sum((one) => one.found)];
  const [near, wrong] = [sum((one) => one.nearMisses), sum((one) => one.wrong)];
  return (
    `Passages written for ${all.length} subjects: ${found} of ${speaks} found; ` +
    `${wrong} of ${near} near misses taken for them (precision ${share(found / (found + wrong))}).`
  );
}

function formatArchive(archive: NonNullable<TopicEvaluation['archive']>): string {
  const { passages, topics, micro, periods } = archive;
  const rows: Row[] = [...Object.entries(topics), ['all at once (micro)', micro]];
  return [
    `This archive, judged by reading: ${passages} passages`,
    formatTable(columns, rows),
    ...periods.map(
      (one) =>
        `  ${one.period}: ${one.passages} passages, precision ${share(one.precision)}, recall ${share(one.recall)}`,
    ),
  ].join('\n');
}
