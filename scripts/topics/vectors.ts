/** Passages that were written for each subject: those that speak of it, and near misses. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Vector {
  readonly topic: string;
  /** The year whose style the passage is written in. */
  readonly style: string;
  readonly speaks: boolean;
  readonly text: string;
}

/** @throws with file and line where a line is not what it should be. */
export async function readVectors(folder: string): Promise<Vector[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
  const read = await Promise.all(
    files.map(async (name) => {
      const [, ...lines] = (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n');
      return lines.map((line, index): Vector => {
        const [style = '', speaks = '', text = ''] = line.split('\t');
        if (!/^\d{4}$/.test(style) || !/^(yes|no)$/.test(speaks) || text === '') {
          throw new Error(
            `${join(folder, name)}:${index + 2}: Write a year, “yes” or “no”, and a passage, with tabs between.`,
          );
        }
        return { topic: name.slice(0, -'.tsv'.length), style, speaks: speaks === 'yes', text };
      });
    }),
  );
  return read.flat();
}
