import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue, readCurated, readRecords } from '../../../src/engine/reader.ts';
import { addFindings, readFindings } from '../../../src/engine/store/findings.ts';
import { finding } from '../../../src/archive/finding.ts';
import { file, ingest, ingestFrom, princetonText, temporaryContent, transportOf } from './texts.ts';

const body = (word: string) => `# Privacy Policy\n\nWe collect ${word}.\n`;

test('sites that are shown under one name mint no id twice', async () => {
  const content = await temporaryContent();
  const text = (site: string, time: string) =>
    file(`${site}-${time}`, princetonText({ site, stamp: `20030719${time}`, body: body(site) }));
  await ingest(content, text('old.com', '163906'));
  await mkdir(join(content, 'sites'));
  await writeFile(join(content, 'sites', 'old.com.mdx'), '---\nmergedInto: new.com\n---\n');
  const curated = await readCurated(content);
  await ingestFrom(content, transportOf([text('new.com', '080000')]), { curated });
  const { versions } = await readCatalogue(content);
  expect(versions.map(({ site, version, captures }) => [site, version, captures[0]?.url])).toEqual([
    ['new.com', '2003-07-19T080000', 'http://new.com/privacy'],
    ['new.com', '2003-07-19', 'http://old.com/privacy'],
  ]);
});

test('of sites that come in together, the one under which they are shown mints first', async () => {
  const content = await temporaryContent();
  await mkdir(join(content, 'sites'));
  await writeFile(join(content, 'sites', 'a-old.com.mdx'), '---\nmergedInto: new.com\n---\n');
  const texts = ['a-old.com', 'new.com'].map((site) =>
    file(site, princetonText({ site, body: body(site) })),
  );
  await ingestFrom(content, transportOf(texts), { curated: await readCurated(content) });
  const record = (site: string) => readFile(join(content, 'captures', `${site}.jsonl`), 'utf8');
  expect(await record('new.com')).toContain('"version":"2003-07-19"');
  expect(await record('a-old.com')).toContain('"version":"2003-07-19T163906"');
});

test('a capture that a curator rules out is told as failed, with the reason', async () => {
  const content = await temporaryContent();
  await ingest(content, file('a', princetonText({ site: 'a.com', body: body('names') })));
  await mkdir(join(content, 'sites'));
  await writeFile(
    join(content, 'sites', 'a.com.mdx'),
    '---\nrulings:\n  - at: 2003-07-19T16:39:06Z\n    ruling: not-a-policy\n    reason: An advertisement.\n---\n',
  );
  const [record] = await readRecords(content);
  expect(record?.failed).toMatchObject([{ status: 'ok', ruling: { reason: 'An advertisement.' } }]);
});

test('findings of several lines of one file are all kept, and the same one once', async () => {
  const content = await temporaryContent();
  const row = (line: number) => finding('manifest-row', { file: 'm.csv', line }, { problem: 'x' });
  await addFindings(content, [row(10), row(9)]);
  await addFindings(content, [row(9)]);
  expect((await readFindings(content)).map(({ at }) => at.line)).toEqual([9, 10]);
});

test('a line that is no finding is named, with what to do', async () => {
  const content = await temporaryContent();
  await writeFile(join(content, 'findings.jsonl'), '{"code":"nothing"}\n');
  await expect(readFindings(content)).rejects.toThrow(
    /findings\.jsonl:1 is not a finding\..*restore/,
  );
});
