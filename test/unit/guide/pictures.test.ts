/** The pictures that stand for the site in its guide and its README. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { SCHEMES, shots, VIEW } from '../../../scripts/pictures/shots.ts';
import { filesUnder } from '../../architecture/imports.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const folder = join(project, 'public', 'pictures');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');
const guide = filesUnder(project, 'content/guide', ['.mdx']).map(read).join('\n');

const expected = shots.flatMap(({ name }) => SCHEMES.map((scheme) => `${name}-${scheme}.webp`));

test('every picture that is described is there, light and dark, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(expected.toSorted());
});

test.each(expected)('%s is small and of the size that pages leave room for', async (name) => {
  const bytes = readFileSync(join(folder, name));
  expect(bytes.length).toBeLessThanOrEqual(60_000);
  const { width, height, format } = await sharp(bytes).metadata();
  const [room = ''] =
    /width="\d+" height="\d+"/.exec(read('src/components/SitePicture.astro')) ?? [];
  expect(room.replace(/\s+/g, ' ')).toBe(`width="${width}" height="${height}"`);
  expect({ width, height, format }).toEqual({
    width: VIEW.width * VIEW.scale,
    height: VIEW.height * VIEW.scale,
    format: 'webp',
  });
});

test('every picture is shown in the guide or the README, with words for those who cannot see it', () => {
  const shown = [...guide.matchAll(/<SitePicture\s+name="(\w+)"\s+alt="([^"]*)"/g)];
  const used = new Set(shown.map(([, name]) => name));
  for (const [, name] of read('README.md').matchAll(/public\/pictures\/(\w+)-light\.webp/g))
    used.add(name);
  expect([...used].sort()).toEqual(shots.map(({ name }) => name).sort());
  expect(guide.match(/<SitePicture/g)).toHaveLength(shown.length);
  expect(shown.filter(([, , alt = '']) => alt.length < 30)).toEqual([]);
});
