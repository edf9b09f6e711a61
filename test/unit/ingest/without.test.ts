/** A keeper may leave repairs out; what was made so is never taken for what all repairs make. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriverHere, deriverPool } from '../../../src/engine/ingest/deriver.ts';
import { remake } from '../../../src/engine/ingest/remake.ts';
import { openJournal } from '../../../src/engine/store/journal.ts';
import { readPolicy } from '../../../src/engine/store/policies.ts';
import { readRecord } from '../../../src/engine/store/record.ts';
import { file, ingest, ingestFrom, princetonText, temporaryContent, transportOf } from './texts.ts';

const body = '# P\n\n**What we keep**\n\nWe keep the names of hats.\n';
const first = file('a.txt', princetonText({ body }));
const second = file(
  'b.txt',
  princetonText({ stamp: '20050101000000', body: `${body}\nAnd shoes.\n` }),
);
const SITE = 'example.com';
const path = (version: string): string => `policies/${SITE}/${version}.mdx`;
const without = ['bold-headings'] as const;

describe('a text that is derived without a repair', () => {
  test('is left as it stood, and says so', async () => {
    const content = await temporaryContent();
    await ingestFrom(content, transportOf([first]), { without });
    const { frontMatter, body: mdx } = await readPolicy(content, path('2003-07-19'));
    expect(mdx).toContain('**What we keep**');
    expect(frontMatter.without).toEqual(['bold-headings']);
    expect(frontMatter.repairs).not.toHaveProperty('bold-headings');
  });

  test('is made again with all repairs when a later ingest adds to its site', async () => {
    const content = await temporaryContent();
    await ingestFrom(content, transportOf([first]), { without });
    await ingest(content, second);
    for (const version of ['2003-07-19', '2005-01-01']) {
      const { frontMatter, body: mdx } = await readPolicy(content, path(version));
      expect(mdx).toContain('## What we keep');
      expect(frontMatter).not.toHaveProperty('without');
    }
  });

  test('stays as it is while nothing is added, and where the same repairs are left out', async () => {
    const content = await temporaryContent();
    await ingestFrom(content, transportOf([first]), { without });
    const made = readFileSync(join(content, path('2003-07-19')), 'utf8');
    expect((await ingest(content, first)).outcome).toMatchObject({ identical: 1, written: 0 });
    await ingestFrom(content, transportOf([second]), { without });
    expect(readFileSync(join(content, path('2003-07-19')), 'utf8')).toBe(made);
    expect((await readPolicy(content, path('2005-01-01'))).frontMatter.without).toEqual(without);
  });

  test('is made again by a remake, without the repairs that are left out then', async () => {
    const content = await temporaryContent();
    await ingest(content, first);
    const made = readFileSync(join(content, path('2003-07-19')), 'utf8');
    for (const left of [without, []]) {
      const deriver = deriverHere({ taxonomy: compileTaxonomy([]), without: left });
      const journal = await openJournal(content);
      const silent = { report: () => expect.fail(), advance: () => {} };
      await remake({ content, deriver, journal, curated: new Map(), ...silent });
      await journal.close();
      const now = readFileSync(join(content, path('2003-07-19')), 'utf8');
      expect(now === made).toBe(left.length === 0);
    }
  });

  test('is the same from a worker', async () => {
    const content = await temporaryContent();
    await ingestFrom(content, transportOf([first]), { without });
    const [capture] = await readRecord(content, SITE);
    if (capture === undefined) throw new Error('nothing was recorded');
    const task = { content, ...capture };
    const pool = await deriverPool({ topics: [], without });
    try {
      expect(pool.without).toEqual(without);
      await pool.derive(task);
      expect((await pool.text(task)).mdx).toContain('**What we keep**');
    } finally {
      await pool.close();
    }
  });
});
