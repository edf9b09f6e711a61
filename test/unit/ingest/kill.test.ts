import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPolicy } from '../../../src/engine/store/policies.ts';
import type { Transport } from '../../../src/engine/ingest/transport.ts';
import {
  discard,
  filesOf,
  ingestKilled,
  ingestWhole,
  readWholeArchive,
  seeded,
} from './killing.ts';
import { file, ingest, ingestFrom, princetonText, temporaryContent } from './texts.ts';

const SITES = 6;
const CAPTURES = 7;

/** Policies that change, return to older texts, fail and state dates, so that every part has work. */
async function writeSources(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let site = 0; site < SITES; site++) {
    for (let capture = 0; capture < CAPTURES; capture++) {
      const lines = Array.from(
        { length: 40 },
        (_, line) => `Passage ${line} of ${site}: we keep pot ${(capture % 3) * line}.`,
      );
      const title = `# Pot${site} Privacy Policy\n\nLast updated: May ${capture + 1}, 2003\n\n`;
      const body = capture === 5 ? '# Page not found\n' : title + lines.join('\n\n');
      const stamp = `200${capture}0719163906`;
      await writeFile(
        join(folder, `${site}-${capture}.md`),
        princetonText({ site: `pot${site}.com`, stamp, body }),
      );
    }
  }
}

test('a capture that is added leaves the lines that stand as they are, byte for byte', async () => {
  const content = await temporaryContent();
  const committed = (days: readonly number[]): Transport => ({
    async *list() {
      for (const day of days) {
        const at = `2021-03-0${day}T05:06:07Z`;
        const subject = 'Update Pot Privacy Policy';
        const origin = {
          kind: 'commit',
          commit: `${day}`.repeat(40),
          at,
          author: '',
          subject,
          body: '',
        } as const;
        yield { path: 'Pot/Privacy Policy.md', place: `${day}`, origin, locator: `${day}` };
      }
    },
    load: async ({ locator }) =>
      new TextEncoder().encode(`# Privacy\n\nWe keep ${locator} pots.\n`),
    close: async () => {},
  });
  const record = () => readFile(join(content, 'captures', 'pot.jsonl'), 'utf8');
  await ingestFrom(content, committed([1, 2]));
  const before = await record();
  await ingestFrom(content, committed([1, 2, 3]));
  expect((await record()).startsWith(before)).toBe(true);
  expect((await record()).split('\n')).toHaveLength(4);
});

test('a site that was left open is finished as one run would have, and its files that stand stay', async () => {
  const content = await temporaryContent();
  const text = (year: number, pots: number) => {
    const body = `# Pot Privacy Policy\n\nLast updated: May 3, 2003\n\nPot keeps ${pots} pots.\n`;
    return file(`${year}.md`, princetonText({ site: 'pot.com', stamp: `${year}0719163906`, body }));
  };
  const files = [text(2003, 1), text(2004, 2), text(2005, 3)];
  await ingest(content, ...files);
  const expected = filesOf(content);
  await rm(join(content, 'policies', 'pot.com', '2004-07-19.mdx'));
  await mkdir(join(content, '.ingest', 'open'), { recursive: true });
  await writeFile(join(content, '.ingest', 'open', 'pot.com'), '');
  await ingest(content, ...files);
  expect(filesOf(content)).toEqual(expected);
});

/** The same text of other bytes: what a repair took out of it is said of these bytes alone. */
const sameTextOtherBytes = [
  ['2001', 'We keep pots.'],
  ['2002', 'We\u200b keep pots.'],
  ['2003', 'We keep pans.'],
  ['2004', 'We\u200b keep pots.'],
].map(([year, words]) => {
  const text = `# Pot Privacy Policy\n\n${words} We tell nobody which of them are yours.\n`;
  return file(`Pot/Privacy Policy/${year}-07-19T16-39-06Z.md`, text);
});

test('a version is described by its own first capture, also where its text stands in another file', async () => {
  const content = await temporaryContent();
  await ingest(content, ...sameTextOtherBytes);
  const expected = filesOf(content);
  const read = async (year: string) =>
    (await readPolicy(content, `policies/pot/${year}-07-19.mdx`)).frontMatter.repairs;
  expect(await read('2001')).toEqual({});
  expect(await read('2004')).toEqual({ 'invisible-characters': 1 });

  // Left open before its last version was written.
  await rm(join(content, 'policies', 'pot', '2004-07-19.mdx'));
  await mkdir(join(content, '.ingest', 'open'), { recursive: true });
  await writeFile(join(content, '.ingest', 'open', 'pot'), '');
  await ingest(content, ...sameTextOtherBytes);
  expect(filesOf(content)).toEqual(expected);

  // Taken in one after the other.
  discard(content);
  for (const one of sameTextOtherBytes) await ingest(content, one);
  expect(filesOf(content)).toEqual(expected);
});

test('an ingest that is killed leaves whole files, and the next one makes of them what one run would have', async () => {
  const folder = await temporaryContent();
  const [sources, reference, content] = ['sources', 'reference', 'content'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await writeSources(sources);
  const { code, said, ms } = await ingestWhole(reference, [sources]);
  expect([code, said.split('\n').at(-2)]).toEqual([
    0,
    `${SITES * (CAPTURES - 1)} versions written.`,
  ]);
  const expected = filesOf(reference);
  const random = seeded(3);
  let killed = 0;
  for (let attempt = 0; attempt < 12 && killed < 3; attempt++) {
    if (!(await ingestKilled(content, [sources], random() * ms))) {
      discard(content);
      continue;
    }
    killed++;
    await readWholeArchive(content);
    for (const [name, digest] of filesOf(content)) {
      if (name !== 'findings.jsonl') expect([name, digest]).toEqual([name, expected.get(name)]);
    }
    await ingestWhole(content, [sources]);
    expect(filesOf(content)).toEqual(expected);
    discard(content);
  }
  expect(killed).toBe(3);
}, 300_000);
