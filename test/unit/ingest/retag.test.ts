import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkTopics } from '../../../scripts/check/steps/check-topics.ts';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { retag } from '../../../src/engine/ingest/retag.ts';
import { readCatalogue, readTopics } from '../../../src/engine/reader.ts';
import { policyFiles } from '../../../src/engine/store/policies.ts';
import { temporaryContent } from './texts.ts';

const project = resolve(import.meta.dirname, '../../../content');

async function copied(): Promise<string> {
  const content = await temporaryContent();
  for (const folder of ['captures', 'policies', 'topics'])
    cpSync(join(project, folder), join(content, folder), { recursive: true });
  return content;
}

const texts = async (content: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await policyFiles(content)).map((file) => [file, readFileSync(join(content, file), 'utf8')]),
  );

test('after a change of terms topics are stale, until they are found again', async () => {
  const content = await copied();
  expect(checkTopics(await readCatalogue(content))).toEqual([]);

  const file = join(content, 'topics', 'encryption.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('  1:\n', '  1:\n    - privacy\n'));
  const [found] = checkTopics(await readCatalogue(content));
  expect(found).toMatchObject({ code: 'stale-topics', others: 4 });
  expect(found?.file).toMatch(/^content\/policies\//);

  const taxonomy = compileTaxonomy(await readTopics(content));
  expect(await retag(content, taxonomy)).toEqual({ versions: 5, written: 5, changed: 4 });
  const archive = await readCatalogue(content);
  expect(checkTopics(archive)).toEqual([]);
  expect(archive.topics.find(({ id }) => id === 'encryption')?.versions).toHaveLength(5);
});

test('where nothing was changed nothing is written', async () => {
  const content = await copied();
  const before = await texts(content);
  const taxonomy = compileTaxonomy(await readTopics(content));
  expect(await retag(content, taxonomy)).toEqual({ versions: 5, written: 0, changed: 0 });
  expect(await texts(content)).toEqual(before);
});

test('files without a digest get one, and keep the order of what they say', async () => {
  const content = await copied();
  const before = await texts(content);
  for (const [file, text] of Object.entries(before))
    writeFileSync(join(content, file), text.replace(/^taxonomy: .*\n/m, ''));
  expect(checkTopics(await readCatalogue(content))[0]?.args['found']).toBe(
    'a taxonomy that left no digest',
  );
  await retag(content, compileTaxonomy(await readTopics(content)));
  expect(await texts(content)).toEqual(before);
});

test('a text that is not English has no topics, and passages in other languages give none', async () => {
  const content = await copied();
  const [german, mixed] = await policyFiles(content);
  const edit = (file: string | undefined, change: (text: string) => string) => {
    const path = join(content, file ?? '');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  edit(german, (text) => text.replace(/^language: en$/m, 'language: de'));
  // The only passage of this text on its changes, as if it were in French.
  edit(mixed, (text) =>
    text.replace(
      /^language: en$/m,
      'language: en\nlanguages:\n  p-xf3j7pgpza: fr\n  p-vrrk6gkpee: fr',
    ),
  );
  await retag(content, compileTaxonomy(await readTopics(content)));
  const { versions } = await readCatalogue(content);
  const topicsOf = (file = '') => versions.find((version) => version.file === file)?.topics;
  expect(topicsOf(german)).toEqual([]);
  expect(topicsOf(mixed)).toContain('cookies');
  expect(topicsOf(mixed)).not.toContain('policy-changes');
});
