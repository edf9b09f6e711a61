/** The record: `captures/<site>.jsonl`, one line a capture in the order in which they were recorded. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { captureSchema } from '../../archive/schema/capture.ts';
import type { Capture } from '../../archive/types.ts';
import { isMissing, readText, writeChanged } from './files.ts';

const recordFile = (site: string): string => join('captures', `${site}.jsonl`);

/** The captures of a site, in the order of the record; none for a site without a record. */
export async function readRecord(content: string, site: string): Promise<Capture[]> {
  const path = join(content, recordFile(site));
  const text = await readText(path);
  return (text ?? '').split('\n').flatMap((line, index) => {
    if (line === '') return [];
    return [parseLine(line, `${path}:${index + 1}`)];
  });
}

/** Every site that has a record, in the order of their names. */
export async function recordedSites(content: string): Promise<string[]> {
  try {
    const files = await readdir(join(content, 'captures'));
    return files
      .flatMap((file) => (file.endsWith('.jsonl') ? file.slice(0, -'.jsonl'.length) : []))
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Lines are added and given the ids that their captures mint; nothing that stands is changed. */
export async function writeRecord(
  content: string,
  site: string,
  captures: readonly Capture[],
): Promise<void> {
  const lines = captures.map((capture) => JSON.stringify(inOrder(capture)) + '\n');
  await writeChanged(content, recordFile(site), lines.join(''));
}

const KEYS = Object.keys(captureSchema.shape) as (keyof Capture)[];

/** A line that was read says the same things in the same order as one that is new. */
const inOrder = (capture: Capture): Partial<Capture> =>
  Object.fromEntries(
    KEYS.filter((key) => capture[key] !== undefined).map((key) => [key, capture[key]]),
  );

function parseLine(line: string, place: string): Capture {
  try {
    return captureSchema.parse(JSON.parse(line)) as Capture;
  } catch (error) {
    throw new Error(
      `${place} is not a line of the record. Lines are written by ingest and never edited; ` +
        'restore the file from version control.',
      { cause: error },
    );
  }
}
