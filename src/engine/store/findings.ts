/** `findings.jsonl`: what could not be taken in as it is, for curators and for the site to show. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { compare } from '../../archive/order.ts';
import { findingCodes, type Finding, type FindingCode } from '../../archive/finding.ts';
import { isMissing, readText, writeChanged } from './files.ts';

const FILE = 'findings.jsonl';
/** What was found about sites that an ingest is in the middle of, or has just done. */
const NOTES = join('.ingest', 'findings');

const schema = z.strictObject({
  code: z.enum(Object.keys(findingCodes) as [FindingCode]),
  level: z.enum(['error', 'notice']),
  at: z.strictObject({ file: z.string(), line: z.int().optional() }),
  args: z.record(z.string(), z.string()),
  from: z.string().optional(),
});

/** In the order of their places; none for an archive without any. @throws when a line is no finding. */
export const readFindings = (content: string): Promise<Finding[]> => readLines(join(content, FILE));

async function readLines(path: string): Promise<Finding[]> {
  const lines = ((await readText(path)) ?? '').split('\n').filter(Boolean);
  return lines.map((line, index) => parseLine(line, `${path}:${index + 1}`));
}

function parseLine(line: string, place: string): Finding {
  try {
    return schema.parse(JSON.parse(line)) as Finding;
  } catch (error) {
    throw new Error(
      `${place} is not a finding. Ingest writes these lines and nobody edits them; restore the file ` +
        'from version control, or delete it and take the sources in again.',
      { cause: error },
    );
  }
}

/** Adds what a run found to what stands; the same finding of the same place is kept once. */
export const addFindings = (content: string, found: readonly Finding[]): Promise<void> =>
  addTo(content, FILE, found);

/**
 * Adds what a run found, in the place of what earlier runs found while reading the same sources: they
 * were read anew, and what is still wrong with them was found again.
 */
export async function replaceFindings(
  content: string,
  sources: readonly string[],
  found: readonly Finding[],
): Promise<void> {
  const standing = await readFindings(content);
  const left = standing.filter(({ from }) => from === undefined || !sources.includes(from));
  if (left.length < standing.length || found.length > 0)
    await write(content, FILE, [...left, ...found]);
}

/**
 * Sets aside what was found about a site before the site's record says so: a capture is judged once,
 * and an ingest that is killed must not take what it found along.
 */
export const noteFindings = (
  content: string,
  site: string,
  found: readonly Finding[],
): Promise<void> => addTo(content, join(NOTES, `${site}.jsonl`), found);

/** Adds what was set aside, by this ingest or by one that was killed. */
export async function addNotedFindings(content: string): Promise<void> {
  const notes = join(content, NOTES);
  const files = await readdir(notes).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const found = await Promise.all(files.map((file) => readLines(join(notes, file))));
  await addFindings(content, found.flat());
  await rm(notes, { recursive: true, force: true });
}

/** Takes words out of what findings quote. */
export async function withoutWords(
  content: string,
  hasThem: (said: string) => boolean,
): Promise<void> {
  const standing = await readFindings(content);
  const changed = standing.map((found) => ({
    ...found,
    args: Object.fromEntries(
      Object.entries(found.args).map(([name, said]) => [name, hasThem(said) ? '…' : said]),
    ),
  }));
  if (JSON.stringify(changed) !== JSON.stringify(standing)) await write(content, FILE, changed);
}

async function addTo(content: string, file: string, found: readonly Finding[]): Promise<void> {
  if (found.length === 0) return;
  await write(content, file, [...(await readLines(join(content, file))), ...found]);
}

/** In the order of their places; of the same finding of the same place the last is kept. */
async function write(content: string, file: string, findings: readonly Finding[]): Promise<void> {
  const distinct = new Map(
    findings.map((found) => {
      const { at, code, from = '' } = found;
      return [[from, at.file, at.line ?? '', code].join('\n'), found];
    }),
  );
  const lines = [...distinct.values()]
    .sort(
      (a, b) =>
        compare(a.at.file, b.at.file) ||
        (a.at.line ?? 0) - (b.at.line ?? 0) ||
        compare(a.code, b.code),
    )
    .map((finding) => JSON.stringify(finding) + '\n');
  await writeChanged(content, file, lines.join(''));
}
