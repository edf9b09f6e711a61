/** Whatever a policy says of itself, its front matter reads back as what was written, and as nothing else. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { policySchema, type PolicyFrontMatter } from '../../src/archive/schema/policy.ts';
import { compileTaxonomy } from '../../src/archive/topics/taxonomy.ts';
import { describe as describeText } from '../../src/engine/ingest/describe.ts';
import { passagesOf } from '../../src/engine/mdx/passages.ts';
import { policyFile, readPolicy, writePolicy } from '../../src/engine/store/policies.ts';
import { hostileText } from './hostile.ts';
import { runs } from './runs.ts';

/** As it can be kept in UTF-8: half a character cannot. */
const kept = hostileText.map((text) => text.toWellFormed());
const some = kept.filter((text) => text !== '');
const instant = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);

const frontMatter = fc.record<PolicyFrontMatter>(
  {
    site: fc.constant('example.com'),
    document: fc.constantFrom('privacy-policy', 'cookie-policy'),
    version: fc.constantFrom('2003-07-19', '2003-07-19T163906'),
    aliases: fc.constant([]),
    title: some,
    publisher: fc.record({ name: some, found: fc.constantFrom('text', 'title') }),
    language: fc.constantFrom('en', 'no', 'und'),
    languages: fc.dictionary(fc.constantFrom('p-0123456789', 'p-abcdefghjk-2'), fc.constantFrom('fr', 'no')),
    updated: fc.constantFrom('2018-05-25', '2018-05'),
    captures: fc.array(
      fc.record(
        {
          at: instant,
          url: some,
          memento: kept,
          source: some,
          original: fc.constant('0'.repeat(64)),
          extension: fc.constantFrom('md', 'html'),
        },
        { requiredKeys: ['at', 'source', 'original', 'extension'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    topics: fc.array(kept, { maxLength: 2 }),
    repairs: fc.constant({ html: 1 }),
    words: fc.nat(),
    minutes: fc.nat(),
    grade: fc.double({ noNaN: true, noDefaultInfinity: true }),
    pipeline: fc.constant(1),
    without: fc.constantFrom(['html'], ['bold-headings', 'furniture']),
  },
  {
    requiredKeys: [
      'site', 'document', 'version', 'aliases', 'language', 'captures', 'topics', 'repairs', 'words', 'minutes', 'pipeline',
    ],
  },
); // prettier-ignore

test('front matter reads back as it was written, and the text after it too', async () => {
  const content = await mkdtemp(join(tmpdir(), 'smallprint-'));
  onTestFinished(() => rm(content, { recursive: true, force: true }));
  await fc.assert(
    fc.asyncProperty(frontMatter, kept, async (about, body) => {
      await writePolicy(content, about, body);
      const read = await readPolicy(content, policyFile(about));
      expect(read.frontMatter).toEqual(policySchema.parse(about));
      expect(read.body).toBe(body);
      expect(await readdir(join(content, 'policies'))).toEqual(['example.com']);
    }),
    { numRuns: runs(1_000, 0.1) },
  );
});

test('whatever a text says, what is found out about it fits the schema', () => {
  const facts = {
    site: 'example.com',
    document: 'privacy-policy',
    version: '2003-07-19',
    aliases: [],
    pipeline: 1,
  };
  const original = '0'.repeat(64);
  const captures = [{ at: '2003-07-19T16:39:06Z', source: 'x', original, extension: 'md' }];
  fc.assert(
    fc.property(some, kept, fc.constantFrom('example.com', 'con', 'x-del'), (title, text, site) => {
      const mdx = `${text.replace(/[<{\\]/g, ' ').replace(/^(im|ex)port/gm, 'x')}\n`;
      const passages = passagesOf(mdx, title);
      const { about } = describeText(
        site,
        { title, mdx, passages, made: [], repairs: {} },
        compileTaxonomy([]),
      );
      policySchema.parse({ ...facts, captures, ...about });
    }),
    { numRuns: runs(500, 0.08) },
  );
});
