import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import { crawlMetadata } from '../../../src/engine/formats/princeton-metadata.ts';
import { princetonText } from '../ingest/texts.ts';
import { repositoryOf, temporaryFolder } from '../transports/repository.ts';
import { surveyed } from '../transports/surveyed.ts';

/** What a crawl commit says: an object in the corpus's own dialect of JSON. */
const message = (site: string, day: string, more = ''): string =>
  `${site} (archived on ${day})\n\n{\n  "alexa_rank": NaN,\n  "analysis_subcorpus": true,\n  "classifier_probability": 0.99,\n` +
  `  "interval": "2003_B",\n  "policy_domain": "parent.example",\n  "policy_title": "Privacy \\"NaN\\" {Policy}",\n` +
  `  "simhash": 11227139907460965378,\n  "smog": NaN,\n  "strict_updated": false,\n${more}  "year": 2003\n}\n`;

describe('the folder tree', () => {
  test('is read whatever its folders are', async () => {
    const folder = await temporaryFolder();
    for (const [path, site] of [
      ['c/ca/cal/calibex.com.md', 'calibex.com'],
      ['1/1./1.c/1.cnm999.com.md', '1.cnm999.com'],
    ] as const) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), princetonText({ site }));
    }
    const { readings } = await surveyed(openTransport(folder));
    expect(readings.map(({ site }) => site)).toEqual(['1.cnm999.com', 'calibex.com']);
  });

  test('an excerpt without its first line is a finding', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'excerpt.md'), '# Policy\n\nWe keep names.\n');
    await writeFile(join(folder, 'quote.md'), '> *Some other quote.*\n\nWe keep names.\n');
    const { codes, counts } = await surveyed(openTransport(folder));
    expect(codes).toEqual(['no-manifest', 'broken-provenance']);
    expect(counts.captures).toBe(0);
  });
});

describe('the git history', () => {
  test('has a capture for each commit, with what the crawl knew of it', async () => {
    const path = '0/00/000/000domains.example.com.md';
    const site = '000domains.example.com';
    const text = (stamp: string, body = '# P\n\nWords.\n') => princetonText({ site, stamp, body });
    const folder = await repositoryOf([
      {
        message: 'Initial commit',
        at: '2021-01-01T00:00:00+00:00',
        files: { 'README.md': '# About\n' },
      },
      {
        message: message(site, '2003-07-19'),
        at: '2003-07-19T18:39:06+02:00',
        files: { [path]: text('20030719163906') },
      },
      {
        message: message(site, '2003-12-01', '  "sha1": "abc",\n'),
        at: '2003-12-01T01:02:03+01:00',
        files: { [path]: text('20031201000203') },
      },
      {
        message: 'Fix a typo in the README',
        at: '2021-01-02T00:00:00+00:00',
        files: { 'README.md': '# About it\n' },
      },
    ]);
    const { readings, counts, codes } = await surveyed(openTransport(folder));
    expect(codes).toEqual([]);
    expect(counts).toEqual({ files: 4, captures: 2, passedOver: 2, aside: 0 });
    expect(readings.map(({ at }) => at)).toEqual(['2003-07-19T16:39:06Z', '2003-12-01T00:02:03Z']);
    expect(readings[0]?.known).toEqual({
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      analysis_subcorpus: true,
      classifier_probability: 0.99,
      interval: '2003_B',
      policy_domain: 'parent.example',
      policy_title: 'Privacy "NaN" {Policy}',
      simhash: '11227139907460965378',
      strict_updated: false,
    });
    expect(readings[1]?.known).toMatchObject({ sha1: 'abc' });
  });

  test('a commit whose file has lost its first line is a finding', async () => {
    const folder = await repositoryOf([
      {
        message: message('example.com', '2003-07-19'),
        at: '2003-07-19T16:39:06+00:00',
        files: { 'e/ex/exa/example.com.md': 'Words.\n' },
      },
    ]);
    expect((await surveyed(openTransport(folder))).codes).toEqual(['broken-provenance']);
  });
});

describe('a commit message’s object', () => {
  test.each([
    ['no object', 'x (archived on 2003-01-01)', undefined],
    ['half an object', '{ "interval": ', undefined],
    [
      'NaN on one line',
      '{"alexa_rank": NaN, "interval": "2003_A", "smog": NaN}',
      { interval: '2003_A' },
    ],
    ['infinities', '{"alexa_rank": -Infinity, "interval": "a"}', { interval: 'a' }],
    [
      'an unsigned number of 64 bits',
      '{"simhash": 18446744073709551615}',
      { simhash: '18446744073709551615' },
    ],
    [
      'a signed number of 64 bits',
      '{"simhash": -9223372036854775808, "interval": "a"}',
      { simhash: '-9223372036854775808', interval: 'a' },
    ],
    [
      'an identifier of 16 digits in an array',
      '{"ids": [1234567890123456, NaN, -Infinity], "interval": "a"}',
      { interval: 'a' },
    ],
    [
      'fractions and powers of many digits',
      '{"classifier_probability": 0.1234567890123456, "alexa_rank": 1e-17}',
      { classifier_probability: 0.1234567890123456, alexa_rank: 1e-17 },
    ],
    [
      'NaN below another key',
      '{"features": {"smog": NaN, "deep": [Infinity]}, "interval": "a"}',
      { interval: 'a' },
    ],
    [
      'escaped quotes around NaN',
      '{"link_text": "say \\"NaN\\" \\\\", "interval": NaN}',
      { link_text: 'say "NaN" \\' },
    ],
    [
      'a number that looks like one inside words',
      '{"policy_title": "x: 11227139907460965378, y"}',
      { policy_title: 'x: 11227139907460965378, y' },
    ],
    ['words that look like NaN', '{"link_text": "a: NaN, b"}', { link_text: 'a: NaN, b' }],
    [
      'what is no plain value',
      '{"interval": ["x"], "phase": {"a": 1}, "parked_domain": true}',
      { parked_domain: true },
    ],
    [
      'keys that nobody asked for',
      '{"__proto__": 1, "constructor": "x", "interval": "a"}',
      { interval: 'a' },
    ],
  ])('with %s', (_, body, expected) => {
    expect(crawlMetadata(body)).toEqual(expected);
  });

  test('of a million signs comes to an end', () => {
    expect(crawlMetadata(`{"a": ${'1'.repeat(1_000_000)}x}`)).toBeUndefined();
    expect(crawlMetadata(`{"${'\\"'.repeat(500_000)}}`)).toBeUndefined();
    expect(crawlMetadata(`{${'"'.repeat(1_000_001)}}`)).toBeUndefined();
    expect(crawlMetadata(`{${' "a":'.repeat(200_000)}}`)).toBeUndefined();
  });
});

/** Where the real tree is. */
const corpus = join(process.env['CORPORA'] ?? '', 'princeton');

test.skipIf(!existsSync(corpus))(
  'the real tree is taken in but for parts without provenance (skipped unless CORPORA names a folder that has it)',
  async () => {
    const { counts, codes } = await surveyed(openTransport(corpus));
    expect(counts.captures).toBeGreaterThan(40);
    expect(counts.files).toBe(counts.captures + counts.aside);
    expect(new Set(codes)).toEqual(new Set(['no-manifest', 'unknown-format']));
  },
);
