/** Ingest of a real corpus, ended with SIGKILL at a hundred random moments. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  discard,
  filesOf,
  ingestKilled,
  ingestWhole,
  readWholeArchive,
  seeded,
} from '../unit/ingest/killing.ts';
import { makeHistory } from './generated-history.ts';

const KILLS = Number(process.env['KILLS'] ?? 100);
const bundle = join(process.env['CORPORA'] ?? '', 'ota/genai-eu-versions.bundle');
const isReal = process.env['CORPORA'] !== undefined && existsSync(bundle);

let folder: string;
let repository: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smallprint-long-'));
  repository = join(folder, 'history.git');
  if (isReal) execFileSync('git', ['clone', '--quiet', '--bare', bundle, repository]);
  else makeHistory(repository);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test(`killed ${KILLS} times, ingest of ${isReal ? 'a real history' : 'a generated history (CORPORA names no folder with ota/genai-eu-versions.bundle)'} leaves whole files, and the next run ends as one run would`, async () => {
  const [reference, content] = [join(folder, 'reference'), join(folder, 'content')];
  const { ms } = await ingestWhole(reference, [repository]);
  const expected = filesOf(reference);
  expect(expected.size).toBeGreaterThan(100);
  const random = seeded(20_240_719);
  const left: number[] = [];
  while (left.length < KILLS) {
    if (!(await ingestKilled(content, [repository], random() * ms))) {
      discard(content);
      continue;
    }
    await readWholeArchive(content);
    const files = filesOf(content);
    for (const [name, digest] of files) {
      if (name !== 'findings.jsonl') expect([name, digest]).toEqual([name, expected.get(name)]);
    }
    left.push(files.size);
    // One in four is killed a second time before it may finish.
    if (random() < 0.25) await ingestKilled(content, [repository], random() * ms);
    await ingestWhole(content, [repository]);
    expect(filesOf(content)).toEqual(expected);
    expect(existsSync(join(content, '.ingest'))).toBe(false);
    discard(content);
    process.stdout.write(`${left.length} of ${KILLS} kills, each made good by the next run.\n`);
  }
  process.stdout.write(
    `Killed ${left.length} times after ${Math.min(...left)} to ${Math.max(...left)} of ${expected.size} files; ` +
      `an ingest that nobody kills takes ${Math.round(ms / 1_000)} s.\n`,
  );
});
