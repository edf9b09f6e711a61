import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  discard,
  filesOf,
  ingestKilled,
  ingestWhole,
  readWholeArchive,
  seeded,
} from './killing.ts';
import { princetonText, temporaryContent } from './texts.ts';

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
}, 120_000);
