import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import { withoutFrontMatter } from '../../../src/engine/formats/front-matter.ts';
import {
  documentOfPath,
  isAboutRepository,
} from '../../../src/engine/formats/markdown-documents.ts';
import { repositoryOf } from '../transports/repository.ts';
import { surveyed } from '../transports/surveyed.ts';

const at = '2020-01-01T00:00:00+00:00';
const format = 'markdown-history';

test('each commit of each policy is a capture of the site that is named', async () => {
  const folder = await repositoryOf([
    {
      message: 'one',
      at,
      files: { 'Policies/github-privacy-statement.md': 'a', 'README.md': 'x', 'logo.png': 'x' },
    },
    {
      message: 'move',
      at,
      files: {
        'Policies/github-privacy-statement.md': undefined,
        'Policies/privacy/github-privacy-statement.md': 'b',
        'Policies/cookies.md': 'c',
      },
    },
  ]);
  const { readings, counts } = await surveyed(openTransport(folder), {
    format,
    document: 'all',
    site: 'github.com',
  });
  expect(counts).toEqual({ files: 5, captures: 3, passedOver: 2, aside: 0 });
  expect(readings.map(({ site, document }) => `${site}/${document}`)).toEqual([
    'github.com/privacy-policy',
    'github.com/cookies',
    'github.com/privacy-policy',
  ]);
  expect(readings[0]?.known).toEqual({
    commit: expect.any(String),
    path: 'Policies/github-privacy-statement.md',
  });
});

test('one document is taken in where one is asked for', async () => {
  const files = { 'privacy.md': 'a', 'terms.md': 'b' };
  const folder = await repositoryOf([{ message: 'one', at, files }]);
  const { readings, counts } = await surveyed(openTransport(folder), { format, site: 'a.example' });
  expect(readings.map(({ document }) => document)).toEqual(['privacy-policy']);
  expect(counts).toMatchObject({ captures: 1, passedOver: 1 });
});

test('without a site each file is a finding that says how to name it', async () => {
  const folder = await repositoryOf([{ message: 'one', at, files: { 'privacy.md': 'a' } }]);
  const { codes } = await surveyed(openTransport(folder), { format });
  expect(codes).toEqual(['unnamed-site']);
});

test('two files of one name in one commit are two documents', async () => {
  const folder = await repositoryOf([
    { message: 'one', at, files: { 'a/terms.md': 'a', 'b/terms.md': 'b' } },
  ]);
  const { readings } = await surveyed(openTransport(folder), {
    format,
    document: 'all',
    site: 'example.com',
  });
  expect(readings.map(({ document }) => document)).toEqual(['terms', 'b-terms']);
});

describe('the document of a path', () => {
  test.each([
    ['privacy.md', 'privacy-policy'],
    ['Privacy-Policy.md', 'privacy-policy'],
    ['Policies/github-general-privacy-statement.md', 'privacy-policy'],
    ['Policies/github-candidate-privacy-policy.md', 'candidate-privacy-policy'],
    ['privacy/index.md', 'privacy-policy'],
    ['privacy/regulations/ccpa/index.md', 'privacy-regulations-ccpa'],
    ['index.md', 'index'],
    ['de/firefox_privacy_notice.md', 'firefox-privacy-notice-de'],
    ['pt-BR/privacy.md', 'privacy-policy-pt-br'],
    ['en/privacy.md', 'privacy-policy'],
    ['sla/index.md', 'sla'],
    ['legal/日本.md', undefined],
    ['github.md', 'github'],
    [`${'very-'.repeat(30)}long.md`, expect.stringMatching(/^[a-z][a-z0-9-]{1,63}$/)],
  ])('%s is %s', (path, document) => {
    expect(documentOfPath(path, 'github.com')).toEqual(document);
  });

  test('of a namesake has its folder', () => {
    expect(documentOfPath('B/terms.md', 'example.com', true)).toBe('b-terms');
    expect(documentOfPath('de/terms.md', 'example.com', true)).toBe('terms-de');
  });

  test.each([['README.md', true], ['.github/PULL_REQUEST_TEMPLATE.md', true], ['DMCA/readme.md', true], ['LICENSE.md', true], ['Policies/privacy/readme.md', false], ['privacy.md', false]])(
    '%s is about the repository: %s', (path, expected) => {
      expect(isAboutRepository(path)).toBe(expected);
    },
  ); // prettier-ignore
});

describe('front matter of another system', () => {
  test.each([
    ['is no part of the text', '---\ntitle: Privacy\nredirects:\n  - /a\n---\n\n# P\n', '\n# P\n'],
    ['may end with dots', '---\na: 1\n...\nText', 'Text'],
    ['may have carriage returns', '---\r\na: 1\r\n---\r\nText', 'Text'],
    ['may be empty', '---\n---\nText', 'Text'],
    [
      'is not a rule over words',
      '---\n\nWe keep names. And:\nmore words\n\n---\nText',
      '---\n\nWe keep names. And:\nmore words\n\n---\nText',
    ],
    ['has an end', '---\ntitle: x\n', '---\ntitle: x\n'],
    ['comes first', 'x\n---\na: 1\n---\n', 'x\n---\na: 1\n---\n'],
  ])('%s', (_, given, expected) => {
    expect(withoutFrontMatter(given)).toBe(expected);
  });
});

/** Where the real corpora are, as `plain-md/` and so on. */
const corpora = process.env['CORPORA'] ?? '';

const repositories = [
  ['github-site-policy', 'github.com', 2153],
  ['automattic-legalmattic', 'automattic.com', 373],
  ['basecamp-policies', '37signals.com', 581],
] as const;

describe.each(repositories)('the real history of %s', (name, site, captures) => {
  const bundle = join(corpora, 'plain-md', `${name}.bundle`);

  test.skipIf(!existsSync(bundle))(
    'gives every policy file a document (skipped unless CORPORA names a folder that has it)',
    async () => {
      const { counts, readings, codes } = await surveyed(openTransport(bundle), {
        format,
        document: 'all',
        site,
      });
      expect(codes).toEqual([]);
      expect(counts.captures).toBe(captures);
      // No commit writes two files into one document.
      const keys = readings.map(({ document, known }) => `${known?.['commit']} ${document}`);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    },
    60_000,
  );
});
