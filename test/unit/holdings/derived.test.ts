/** The committed policies are what this pipeline makes of the record and the originals. */
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriverHere } from '../../../src/engine/ingest/deriver.ts';
import { remake } from '../../../src/engine/ingest/remake.ts';
import { readTopics } from '../../../src/engine/reader.ts';
import { openJournal } from '../../../src/engine/store/journal.ts';
import { policyFiles } from '../../../src/engine/store/policies.ts';
import { temporaryContent } from '../ingest/texts.ts';

const content = resolve(import.meta.dirname, '../../../content');

test('policies can be derived from record and originals alone, byte for byte', async () => {
  const copy = await temporaryContent();
  for (const folder of ['captures', 'originals', 'topics']) {
    cpSync(join(content, folder), join(copy, folder), { recursive: true });
  }
  const taxonomy = compileTaxonomy(await readTopics(copy));
  const remade = await remake({
    content: copy,
    deriver: deriverHere({ taxonomy }),
    journal: await openJournal(copy),
    curated: new Map(),
    report: (found) => expect.fail(found.code),
    advance: () => {},
  });
  expect(remade).toMatchObject({ sites: 5, versions: 5, written: 5, refused: 0 });
  const files = await policyFiles(content);
  expect(await policyFiles(copy)).toEqual(files);
  for (const file of files) {
    expect(readFileSync(join(copy, file), 'utf8')).toBe(readFileSync(join(content, file), 'utf8'));
  }
});
