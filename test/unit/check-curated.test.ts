/** What curators write about nothing in the archive is found, with the file and what to do. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatCheckFinding } from '../../scripts/check/base/report.ts';
import { checkCurated, curatedRules } from '../../scripts/check/steps/check-curated.ts';
import { file, ingest, princetonText, temporaryContent } from './ingest/texts.ts';

/** An archive with a capture of a.com and one of b.com, both of 2003-07-19T16:39:06Z. */
async function archive(sites: Readonly<Record<string, string>>): Promise<string> {
  const content = await temporaryContent();
  await ingest(
    content,
    file('a', princetonText({ site: 'a.com' })),
    file('b', princetonText({ site: 'b.com' })),
  );
  await mkdir(join(content, 'sites'));
  for (const [site, yaml] of Object.entries(sites))
    await writeFile(join(content, 'sites', `${site}.mdx`), `---\n${yaml}---\n`);
  return content;
}

const ruling = (at: string, more = ''): string =>
  `rulings:\n  - at: ${at}\n    ruling: failed\n    reason: It is empty.\n${more}`;

test('rulings on captures and merges of sites are found good', async () => {
  const content = await archive({
    'a.com': `${ruling('2003-07-19T16:39:06Z')}mergedInto: b.com\n`,
    'b.com': 'mergedInto: pots.example\n',
    'pots.example': 'names:\n  - name: Pots\n    evidence: The sign over the door.\n',
  });
  expect(await checkCurated(content)).toEqual([]);
});

test.each([
  ['a.com', ruling('2003-07-19T16:39:07Z'), 'of that day it has 2003-07-19T16:39:06Z'],
  ['a.com', ruling('2004-07-19T16:39:06Z'), 'none of that day'],
  [
    'a.com',
    ruling('2003-07-19T16:39:06Z', '    document: cookies\n'),
    '(cookies) is about no capture',
  ],
  ['c.com', ruling('2003-07-19T16:39:06Z'), 'it has no record'],
  ['c.com', `${ruling('2003-07-19T16:39:06Z')}mergedInto: b.com\n`, 'the record of b.com has it'],
  ['a.com', 'mergedInto: bb.com\n', 'merged into bb.com, which is nowhere in the archive'],
])('what %s says of nothing is found: %j', async (site, yaml, says) => {
  const content = await archive({ [site]: yaml });
  const found = await checkCurated(content);
  expect(found).toHaveLength(1);
  const sentence = formatCheckFinding(found[0]!, curatedRules);
  expect(sentence).toContain(says);
  expect(sentence).toContain(join(content, 'sites', `${site}.mdx`));
  expect(sentence).not.toMatch(/[{}]/);
});
