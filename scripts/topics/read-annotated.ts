import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { nearDuplicates } from '../../src/archive/topics/evaluation/near-duplicates.ts';

/** A text with the labels that annotators gave it. */
export interface Annotated {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
}

export interface Part {
  readonly name: string;
  readonly texts: readonly Annotated[];
}

/**
 * A file with the columns `text` and `labels`, labels joined by “|”. Identical texts are one, with
 * the labels of all.
 *
 * @throws with file and line where a column is missing.
 */
export async function readAnnotated(file: string): Promise<Part> {
  const rows = parse(await readFile(file, 'utf8'), {
    columns: true,
    bom: true,
    relax_column_count: false,
  }) as Record<string, string | undefined>[];
  const texts = new Map<string, Set<string>>();
  for (const [index, { text, labels }] of rows.entries()) {
    if (text === undefined || labels === undefined) {
      throw new Error(
        `${file}: entry ${index + 1} has no “${text === undefined ? 'text' : 'labels'}”. ` +
          'The first line has to name the columns: text,labels.',
      );
    }
    const known = texts.get(text) ?? new Set();
    for (const label of labels.split('|').map((one) => one.trim())) if (label) known.add(label);
    texts.set(text, known);
  }
  return {
    name: basename(file),
    texts: [...texts].map(([text, labels]) => ({ text, labels })),
  };
}

/**
 * Cuts a file after the texts that were read while terms were written. What nearly repeats one of
 * those counts as read.
 */
export function cutAfter({ name, texts }: Part, read: number): Part[] {
  const before = texts.slice(0, read);
  const after = texts.slice(read);
  const repeated = nearDuplicates(
    after.map(({ text }) => text),
    before.map(({ text }) => text),
  );
  const unseen = after.filter((_, index) => !repeated.has(index));
  const seen = [...before, ...after.filter((_, index) => repeated.has(index))];
  return [
    { name: `${name}, read while terms were written`, texts: seen },
    { name: `${name}, never read`, texts: unseen },
  ];
}
