/**
 * Every privacy policy of the real histories, and of each every pair of neighbours: the change leads
 * from the one to the other and back, nothing changes a version into itself, and lives and published
 * files hold what the versions hold. `HISTORIES` names content folders in which they are already
 * ingested, with colons between; otherwise `CORPORA` names the folder with the bundles.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocumentEntry, titleIn } from '../../src/archive/catalogue.ts';
import { applyChange, revertChange } from '../../src/archive/changes/apply.ts';
import { changeBetween } from '../../src/archive/changes/compare.ts';
import { alternationsOf } from '../../src/archive/history/alternation.ts';
import { passagesAt, type History } from '../../src/archive/history/history.ts';
import { HistoryWriter } from '../../src/archive/history/history-of.ts';
import { livesOf } from '../../src/archive/history/lives.ts';
import { packsOf } from '../../src/archive/history/packs.ts';
import { readHistory } from '../../src/archive/history/read-history.ts';
import { PRIVACY_POLICY } from '../../src/archive/urls.ts';
import { passagesOf } from '../../src/engine/mdx/passages.ts';
import { readBody, readCatalogue } from '../../src/engine/reader.ts';
import { readRecord } from '../../src/engine/store/record.ts';
import { ingestWhole } from '../unit/ingest/killing.ts';
import { makeHistory } from './generated-history.ts';

const HOURS = 3_600_000;
const given = (process.env['HISTORIES'] ?? '').split(':').filter(Boolean);
const bundles = ['pga', 'france', 'dating', 'genai-eu']
  .map((name) => join(process.env['CORPORA'] ?? '', `ota/${name}-versions.bundle`))
  .filter((bundle) => process.env['CORPORA'] !== undefined && existsSync(bundle));
const what =
  given.length > 0
    ? 'the given histories'
    : bundles.length > 0
      ? 'the real histories'
      : 'a generated history (neither HISTORIES nor CORPORA names real ones)';

let folder: string;
let contents: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smallprint-histories-'));
  contents = given.length > 0 ? given : await ingested();
}, 12 * HOURS);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function ingested(): Promise<string[]> {
  const repository = join(folder, 'history.git');
  if (bundles.length === 0) makeHistory(repository);
  const made: string[] = [];
  for (const [index, source] of (bundles.length > 0 ? bundles : [repository]).entries()) {
    const content = join(folder, String(index));
    await ingestWhole(content, [source]);
    made.push(content);
  }
  return made;
}

const counts = { documents: 0, versions: 0, pairs: 0, lives: 0, alternations: 0, files: 0 };

test(`every neighbouring pair of versions in ${what}`, async () => {
  for (const content of contents) {
    const { sites } = await readCatalogue(content);
    const policies = sites
      .flatMap(({ documents }) => documents)
      .filter(({ document, versions }) => document === PRIVACY_POLICY && versions.length > 0);
    for (const policy of policies) {
      const history = await historyIn(content, policy);
      counts.documents++;
      counts.versions += history.versions.length;
      expectChanges(history, policy.site);
      expectLives(history, policy.site);
      await expectFiles(history, policy.site);
    }
  }
  const { documents, versions, pairs, lives, alternations, files } = counts;
  process.stdout.write(
    `${documents} policies of ${versions} versions: ${pairs} pairs of neighbours, ${lives} lives, ` +
      `${alternations} alternations, ${files} published files. Peak memory of the process: ` +
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB.\n`,
  );
  expect(pairs).toBeGreaterThan(0);
});

async function historyIn(content: string, policy: DocumentEntry): Promise<History> {
  const record = await readRecord(content, policy.site);
  const anew = new Set(
    record
      .filter(({ known }) => known?.['kind'] === 'extraction')
      .map(({ at, original }) => `${at} ${original}`),
  );
  const writing = new HistoryWriter();
  for (const version of policy.versions) {
    const [first] = version.captures;
    writing.add({
      version: version.version,
      language: version.language,
      first: version.first,
      last: version.last,
      captures: version.captures.length,
      extraction: anew.has(`${first?.at} ${first?.original}`),
      records: version.changesOnly ? 'changes' : 'captures',
      passages: passagesOf(await readBody(content, version.file), titleIn(version)),
    });
  }
  return writing.done();
}

function expectChanges(history: History, site: string): void {
  for (const [index, version] of history.versions.entries()) {
    const to = passagesAt(history, index);
    const itself = changeBetween(to, to);
    const isEmpty = itself.parts.every(({ kind }) => kind === 'kept');
    if (!isEmpty) expect.fail(`${site} ${version.version} changes into itself`);
    // The neighbour in time, and where the language changed that of its lane as well.
    for (const before of new Set([index - 1, version.before ?? index - 1])) {
      if (before < 0) continue;
      const from = passagesAt(history, before);
      const change = changeBetween(from, to);
      const leads =
        isDeepStrictEqual(applyChange(from, change), to) &&
        isDeepStrictEqual(revertChange(to, change), from);
      const other = history.versions[before]?.version;
      if (!leads)
        expect.fail(`${site}: the change from ${other} to ${version.version} does not fit`);
      counts.pairs++;
    }
  }
}

function expectLives(history: History, site: string): void {
  const covered = history.versions.map(() => new Set<string>());
  const lives = livesOf(history).all;
  for (const { id, lane, spans } of lives) {
    for (const { from, to } of spans) {
      for (let index = from; index <= to; index++)
        if (history.versions[index]?.lane === lane) covered[index]?.add(id);
    }
  }
  for (const [index, ids] of covered.entries()) {
    const own = new Set(passagesAt(history, index).map(({ id }) => id));
    if (ids.symmetricDifference(own).size > 0)
      expect.fail(`${site}: lives do not cover ${history.versions[index]?.version}`);
  }
  counts.lives += lives.length;
  counts.alternations += alternationsOf(history).length;
}

async function expectFiles(history: History, site: string): Promise<void> {
  const files = packsOf(history, { site, document: PRIVACY_POLICY });
  const byName = new Map(files.map(({ name, json }) => [name, json]));
  const read = readHistory(JSON.parse(files[0]?.json ?? ''), async (name) =>
    JSON.parse(byName.get(name) ?? 'null'),
  );
  for (const [index, { version }] of history.versions.entries()) {
    if (!isDeepStrictEqual(await read.versionPassages(version), passagesAt(history, index)))
      expect.fail(`${site}: ${version} is not read back as it was published`);
  }
  counts.files += files.length;
}
