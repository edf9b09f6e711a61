/** Whatever is taken in, the archive stays an archive: files where they belong, each of them whole. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { ListedFile } from '../../src/engine/formats/format.ts';
import type { Transport } from '../../src/engine/ingest/transport.ts';
import { readAnchors } from '../../src/engine/store/anchors.ts';
import { originalFile, readOriginal } from '../../src/engine/store/originals.ts';
import { policyFiles, readPolicy } from '../../src/engine/store/policies.ts';
import { readRecord, recordedSites } from '../../src/engine/store/record.ts';
import { ingestFrom, princetonText } from '../unit/ingest/texts.ts';
import { hostileName, hostileText } from './hostile.ts';
import { runs } from './runs.ts';

interface Given {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly origin: ListedFile['origin'];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), hostileText.map(utf8));
const body = fc
  .tuple(hostileText, fc.array(hostileText, { maxLength: 6 }))
  .map(([title, blocks]) => `# ${title}\n\n${blocks.join('\n\n')}\n`);

const anyFile: fc.Arbitrary<Given> = fc.record({
  path: hostileName,
  bytes,
  origin: fc.constant({ kind: 'file' }),
});

const crawled: fc.Arbitrary<Given> = fc
  .tuple(fc.oneof(hostileName, fc.domain()), body, fc.integer({ min: 0, max: 59 }))
  .map(([site, text, second]) => ({
    path: 'policy.md',
    bytes: utf8(
      princetonText({ site, stamp: `200307191639${String(second).padStart(2, '0')}`, body: text }),
    ),
    origin: { kind: 'file' },
  }));

const committed: fc.Arbitrary<Given> = fc
  .tuple(
    hostileName,
    fc.oneof(fc.constant('Privacy Policy'), hostileName),
    fc.oneof(body.map(utf8), bytes),
    hostileText,
  )
  .map(([service, terms, data, said]) => ({
    path: `${service}/${terms}.md`,
    bytes: data,
    origin: {
      kind: 'commit',
      commit: 'c'.repeat(40),
      at: '2021-03-04T05:06:07Z',
      author: said,
      subject: `Update ${service} ${terms}`,
      body: `This version was recorded after filtering snapshot ${said}`,
    },
  }));

function transportOf(files: readonly Given[]): Transport {
  return {
    async *list() {
      for (const [index, { path, origin }] of files.entries()) {
        yield { path, place: path, origin, locator: String(index) };
      }
    },
    load: async ({ locator }) => files[Number(locator)]?.bytes ?? new Uint8Array(),
    close: async () => {},
  };
}

/** The only files that an archive has, and what their names are made of. */
const FILES =
  /^(captures\/[a-z0-9.-]+\.jsonl|originals\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9.]+|anchors\/[a-z0-9.-]+\.tsv|policies\/[a-z0-9.-]+\/([a-z][a-z0-9-]*\/)?\d{4}-\d\d-\d\d(T\d{6}(-\d+)?)?\.mdx|findings\.jsonl)$/;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
}

test('no bytes and no name make ingest stop, or write anything but an archive', async () => {
  const sandbox = await mkdtemp(join(tmpdir(), 'smallprint-'));
  onTestFinished(() => rm(sandbox, { recursive: true, force: true }));
  let written = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(anyFile, crawled, committed), { minLength: 1, maxLength: 4 }),
      async (files) => {
        const content = join(sandbox, 'a', 'content');
        await mkdir(content, { recursive: true });
        await ingestFrom(content, transportOf(files), { document: 'all' });
        expect(await readdir(sandbox)).toEqual(['a']);
        expect(await readdir(join(sandbox, 'a'))).toEqual(['content']);
        for (const file of await filesIn(content)) expect(file).toMatch(FILES);
        for (const site of await recordedSites(content)) {
          for (const { original, extension } of await readRecord(content, site)) {
            await readOriginal(content, original, extension);
            expect(originalFile(original, extension)).toMatch(/^originals/);
          }
          await readAnchors(content, site);
        }
        for (const file of await policyFiles(content)) {
          const { frontMatter } = await readPolicy(content, file);
          expect(file.startsWith(`policies/${frontMatter.site}/`)).toBe(true);
          written++;
        }
        await rm(content, { recursive: true });
      },
    ),
    { numRuns: runs(600, 0.02) },
  );
  expect(written).toBeGreaterThan(300);
});
