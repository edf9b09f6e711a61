import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { file, ingest, princetonText, temporaryContent } from './texts.ts';

const good = file('good.txt', princetonText({ site: 'good.com' }));

describe('a file that cannot be taken in is a finding, and the rest goes on', () => {
  test.each([
    ['without the first-line quote', 'unknown-format', '# Privacy Policy\n\nWe collect names.'],
    ['with another quote first', 'broken-provenance', '> Hello.\n\n# Privacy'],
    ['with an impossible date', 'impossible-date', princetonText({ date: '2003-02-30' })],
    ['with an impossible instant', 'no-memento', princetonText({ stamp: '20030719246060' })],
    [
      'whose address runs something',
      'not-of-the-web',
      princetonText().replace('http%3A//example.com/privacy', 'javascript%3Aalert(1)'),
    ],
    ['whose dates disagree', 'dates-disagree', princetonText({ date: '2003-07-20' })],
    ['whose site is a path', 'not-a-domain', princetonText({ site: '../../etc' })],
    [
      'whose site is longer than a file’s name',
      'name-too-long',
      princetonText({
        site: `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.com`,
      }),
    ],
    ['that is not UTF-8', 'invalid-utf8', Uint8Array.of(0x3e, 0x20, 0xff, 0x0a)],
    ['that is empty', 'unknown-format', ''],
  ])('a file %s', async (_, code, text) => {
    const content = await temporaryContent();
    const { outcome, findings } = await ingest(content, file('bad.txt', text), good);
    expect(findings.map((found) => [found.code, found.level, found.at.file])).toEqual([
      [code, 'error', 'bad.txt'],
    ]);
    expect(outcome).toMatchObject({ files: 2, recorded: 1, aside: 1 });
    expect(readdirSync(join(content, 'captures'))).toEqual(['good.com.jsonl']);
    expect(readdirSync(join(content, 'originals'))).toHaveLength(1);
  });

  test('a capture that comes a second time with other bytes', async () => {
    const content = await temporaryContent();
    await ingest(content, file('first.txt', princetonText()));
    const { outcome, findings } = await ingest(
      content,
      file('second.txt', princetonText({ body: '# Privacy Policy\n\nWe collect hats.\n' })),
    );
    expect(findings.map((found) => found.code)).toEqual(['capture-conflict']);
    expect(outcome).toMatchObject({ recorded: 0, written: 0, aside: 1 });
  });

  test('the place of bytes that are not UTF-8 is named, counted from 1', async () => {
    const bytes = new TextEncoder().encode(princetonText());
    bytes[300] = 0xff;
    const { findings } = await ingest(await temporaryContent(), file('bad.txt', bytes));
    expect(findings[0]?.args).toEqual({ byte: '301' });
  });
});

describe('a capture without text', () => {
  test.each(['', '\n\n', '# Privacy Policy\n'])(
    'is recorded as failed, with no version (%j)',
    async (body) => {
      const content = await temporaryContent();
      const { outcome, findings } = await ingest(
        content,
        file('empty.txt', princetonText({ body })),
      );
      expect(findings.map((found) => [found.code, found.level])).toEqual([
        ['empty-capture', 'notice'],
      ]);
      expect(outcome).toMatchObject({ recorded: 1, failed: 1, aside: 0, written: 0 });
      expect(existsSync(join(content, 'policies'))).toBe(false);
    },
  );
});
