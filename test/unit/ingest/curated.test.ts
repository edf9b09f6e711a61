import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finding } from '../../../src/archive/finding.ts';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriverHere } from '../../../src/engine/ingest/deriver.ts';
import { remake } from '../../../src/engine/ingest/remake.ts';
import { readCatalogue, readCurated, readSources } from '../../../src/engine/reader.ts';
import { readFindings, replaceFindings } from '../../../src/engine/store/findings.ts';
import { openJournal } from '../../../src/engine/store/journal.ts';
import { file, ingest, ingestFrom, princetonText, temporaryContent, transportOf } from './texts.ts';

const errorPage = file('a', princetonText({ site: 'a.com', body: '# 404 Not Found\n' }));
const isPolicy =
  '---\nrulings:\n  - at: 2003-07-19T16:39:06Z\n    ruling: policy\n    reason: All that they published.\n---\n';

async function rule(content: string): Promise<void> {
  await mkdir(join(content, 'sites'), { recursive: true });
  await writeFile(join(content, 'sites', 'a.com.mdx'), isPolicy);
}

test('what a curator calls a policy becomes a version, though it was recorded as failed', async () => {
  const content = await temporaryContent();
  await ingest(content, errorPage);
  expect((await readCatalogue(content)).versions).toEqual([]);
  await rule(content);
  const journal = await openJournal(content);
  const curated = await readCurated(content);
  const deriver = deriverHere({ taxonomy: compileTaxonomy([]) });
  const [report, advance] = [() => {}, () => {}];
  expect(await remake({ content, deriver, journal, curated, report, advance })).toMatchObject({
    versions: 1,
    written: 1,
  });
  await journal.close();
  expect((await readCatalogue(content)).versions).toMatchObject([{ version: '2003-07-19' }]);
});

test('what a curator called a policy before it came in is never told as failed', async () => {
  const content = await temporaryContent();
  await rule(content);
  const curated = await readCurated(content);
  const { findings } = await ingestFrom(content, transportOf([errorPage]), { curated });
  expect(findings).toEqual([]);
  expect((await readCatalogue(content)).versions).toHaveLength(1);
});

test('a source of one’s own stands beside the project’s', async () => {
  const content = await temporaryContent();
  const before = (await readSources(content)).map(({ id }) => id);
  await mkdir(join(content, 'sources'));
  await writeFile(
    join(content, 'sources', 'pots.yml'),
    'title: Pots\nlicence: CC0 1.0\nrecords: captures\ntreatment: Nothing.\n',
  );
  expect((await readSources(content)).map(({ id }) => id)).toEqual([...before, 'pots'].sort());
});

test('a capture of tomorrow’s morrow is set aside', async () => {
  const content = await temporaryContent();
  const future = file('a', princetonText({ site: 'a.com', stamp: '29990101000000' }));
  const { findings, outcome } = await ingest(content, future);
  expect(findings.map(({ code }) => code)).toEqual(['in-the-future']);
  expect(outcome).toMatchObject({ aside: 1, recorded: 0 });
});

test('what was found while reading a source goes when the source is read again without it', async () => {
  const content = await temporaryContent();
  const row = (line: number, from?: string) => ({
    ...finding('manifest-row', { file: 'm.csv', line }, { problem: 'x' }),
    ...(from === undefined ? {} : { from }),
  });
  await replaceFindings(content, ['pages'], [row(1, 'pages'), row(2, 'pages'), row(3)]);
  await replaceFindings(content, ['others'], [row(4, 'others')]);
  await replaceFindings(content, ['pages'], [row(2, 'pages')]);
  expect((await readFindings(content)).map(({ at }) => at.line)).toEqual([2, 3, 4]);
});
