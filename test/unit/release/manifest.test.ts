import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatManifest, isTagFile, parseManifest } from '../../../src/archive/release/manifest.ts';

const SUM = 'ab'.repeat(32);

describe('a manifest', () => {
  test('is what sha256sum reads: checksum, two spaces, path, in the order of the paths', () => {
    const manifest = new Map([
      ['policies/b.com/index.html', SUM],
      ['index.html', SUM],
      ['policies/a.com/index.html', SUM],
    ]);
    expect(formatManifest(manifest)).toBe(
      `${SUM}  index.html\n${SUM}  policies/a.com/index.html\n${SUM}  policies/b.com/index.html\n`,
    );
  });

  test('gives back every path that can be below a folder', () => {
    const part = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .map((text) => text.replace(/[/\\\0]/g, '%'))
      .filter((text) => text !== '.' && text !== '..');
    const paths = fc.uniqueArray(
      fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => all.join('/')),
    );
    fc.assert(
      fc.property(paths, (all) => {
        const manifest = new Map(all.map((path) => [path, SUM]));
        expect(new Map(parseManifest(formatManifest(manifest)))).toEqual(manifest);
      }),
    );
  });

  test('encodes what would break a line as RFC 8493 has it', () => {
    expect(formatManifest(new Map([['a\nb%c\r', SUM]]))).toBe(`${SUM}  a%0Ab%25c%0D\n`);
  });

  test.each(['../secret', '/etc/passwd', 'a/../../b', 'a//b', 'a\\b', './a'])(
    'is refused where it names %s, which is no file below the folder',
    (path) => {
      expect(() => parseManifest(`${SUM}  ${path}\n`)).toThrow(/line 1: its path leads out/);
    },
  );

  test('is refused where a line is damaged or a file named twice, with the line', () => {
    expect(() => parseManifest(`${SUM}  a\n${SUM.slice(1)}  b\n`)).toThrow(/line 2/);
    expect(() => parseManifest(`${SUM}  a\n${SUM}  a\n`)).toThrow(
      /line 2: it names a a second time/,
    );
  });

  test('leaves out what tells its digest, and nothing else', () => {
    expect(['release.json', 'data/index.html', 'releases/1/index.html'].every(isTagFile)).toBe(
      true,
    );
    expect(
      ['data/findings/index.html', 'data/export/README.md', 'index.html'].some(isTagFile),
    ).toBe(false);
  });
});
