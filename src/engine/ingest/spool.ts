/** Entries set down on disk and taken up again site by site, so that memory does not grow with a source. */
import { createHash } from 'node:crypto';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from '../../archive/order.ts';
import type { ListedFile, Reading } from '../formats/format.ts';
import { notWritten, readText } from '../store/files.ts';
import { temporaryFolder } from './temporary.ts';

export interface Entry {
  readonly reading: Reading;
  readonly format: string;
  readonly file: ListedFile;
  /** Which of the run's transports listed the file. */
  readonly transport: number;
}

export interface Spool {
  add(entry: Entry): Promise<void>;
  /** Every site with its entries in the order in which they were added. */
  sites(): AsyncGenerator<readonly [site: string, entries: readonly Entry[]]>;
  close(): Promise<void>;
}

const BUCKETS = 64;
/** So much is held in memory before it is set down. */
const HELD_CHARACTERS = 8_000_000;

/** @param groupOf the site under which a site is shown: those of one group come one after the other. */
export async function openSpool(
  groupOf: (site: string) => string = (site) => site,
): Promise<Spool> {
  const folder = await temporaryFolder('spool');
  const held: string[] = Array.from({ length: BUCKETS }, () => '');
  const setDownIn = new Set<number>();
  let characters = 0;
  const bucketFile = (index: number) => join(folder, `${index}.jsonl`);
  const setDown = async () => {
    for (const [index, lines] of held.entries()) {
      if (lines !== '') {
        await append(bucketFile(index), lines);
        setDownIn.add(index);
      }
      held[index] = '';
    }
    characters = 0;
  };
  return {
    async add(entry) {
      const line = JSON.stringify(entry) + '\n';
      held[bucketOf(groupOf(entry.reading.site))] += line;
      characters += line.length;
      if (characters > HELD_CHARACTERS) await setDown();
    },
    async *sites() {
      await setDown();
      for (let index = 0; index < BUCKETS; index++) {
        const text = (await readText(bucketFile(index))) ?? '';
        if (text === '' && setDownIn.has(index)) throw gone(folder);
        const entries = text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Entry);
        const sites = Map.groupBy(entries, (entry) => entry.reading.site);
        // The site under which others are shown comes before them: its addresses are not theirs to take.
        const order = (site: string): string =>
          `${groupOf(site)} ${groupOf(site) === site ? '' : site}`;
        yield* [...sites].sort(([a], [b]) => compare(order(a), order(b)));
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Something that tidies temporary folders must not leave sites out without a word. */
const gone = (folder: string): Error =>
  new Error(
    `${folder} is gone, in which captures waited to be filed: something removed it while they were taken ` +
      'in. What is written is whole: run the same command again.',
  );

const append = (path: string, lines: string): Promise<void> =>
  appendFile(path, lines).catch((error: unknown) => {
    throw notWritten(path, error);
  });

const bucketOf = (site: string): number =>
  createHash('sha256').update(site).digest().readUInt8(0) % BUCKETS;
