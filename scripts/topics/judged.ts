/** Passages of an archive that somebody judged by reading: `topics-judged.tsv` in its content folder. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue, VersionEntry } from '../../src/archive/catalogue.ts';
import { titleIn } from '../../src/archive/catalogue.ts';
import { compare } from '../../src/archive/order.ts';
import { assessedPassages } from '../../src/archive/topics/assessed.ts';
import { drawn, seeded } from '../../src/archive/topics/evaluation/seeded.ts';
import type { Passage } from '../../src/archive/types.ts';
import { passagesOf } from '../../src/engine/mdx/passages.ts';
import { readBody } from '../../src/engine/reader.ts';

export const HEADER = 'site\tdocument\tversion\tpassage\ttopics';

/** A passage of the archive; by its key it is found among those that were judged. */
export interface Drawn {
  readonly key: string;
  /** `2000–2004` */
  readonly period: string;
  readonly passage: Passage;
  readonly version: VersionEntry;
}

/** Years to a period. */
const PERIOD = 5;

/** At most `most` passages of each period, headings aside, drawn by the seed from the versions first observed in it. */
export async function drawPassages(
  content: string,
  { versions }: Catalogue,
  most: number,
  seed: number,
): Promise<Drawn[]> {
  const all: Drawn[] = [];
  const seen = new Set<string>();
  for (const version of versions) {
    const passages = passagesOf(await readBody(content, version.file), titleIn(version));
    for (const passage of assessedPassages(passages, version)) {
      // A wording that several versions share is one passage to judge.
      const once = `${version.site} ${passage.id}`;
      if (passage.kind === 'heading' || seen.has(once)) continue;
      seen.add(once);
      all.push({ key: keyOf(version, passage), period: periodOf(version), passage, version });
    }
  }
  const random = seeded(seed);
  return [...Map.groupBy(all, ({ period }) => period)]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, passages]) => drawn(passages, most, random));
}

function periodOf({ first }: VersionEntry): string {
  const begins = Math.floor(Number(first.slice(0, 4)) / PERIOD) * PERIOD;
  return `${begins}–${begins + PERIOD - 1}`;
}

const keyOf = (
  { site, document, version }: Pick<VersionEntry, 'site' | 'document' | 'version'>,
  { id }: Pick<Passage, 'id'>,
): string => [site, document, version, id].join('\t');

/** By passage, the topics that a reader found in it; undefined where nobody wrote any down. */
export async function readJudged(
  content: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>> | undefined> {
  const file = join(content, 'topics-judged.tsv');
  if (!existsSync(file)) return undefined;
  const [header, ...lines] = (await readFile(file, 'utf8')).replace(/\n$/, '').split('\n');
  if (header !== HEADER) {
    throw new Error(`${file}:1: The columns are ${HEADER.replaceAll('\t', ', ')}, with tabs.`);
  }
  return new Map(
    lines.map((line, index) => {
      const cells = line.split('\t');
      if (cells.length !== 5) {
        throw new Error(`${file}:${index + 2}: There are ${cells.length} columns, not 5.`);
      }
      const topics = (cells[4] ?? '').split(' ').filter(Boolean);
      return [cells.slice(0, 4).join('\t'), new Set(topics)];
    }),
  );
}
