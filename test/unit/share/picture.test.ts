import sharp from 'sharp';
import { expect, test } from 'vitest';
import { icon, wordmark } from '../../../src/engine/share/mark.ts';
import { iconPng, sharePng, shareSvg } from '../../../src/engine/share/picture.ts';
import { shareTexts } from '../../../src/engine/share/texts.ts';
import { shareKinds } from '../../../src/archive/share-kinds.ts';

const text = { archive: 'Pots', headline: 'Policies of pots', line: 'As they were captured' };

/** How many words of a picture are drawn: a path each, besides the two of the mark. */
const linesOf = (svg: string): number => (svg.match(/<path/g)?.length ?? 0) - 2;

test('the icon and the wordmark that are published are the ones that are drawn here', async () => {
  await expect(icon()).toMatchFileSnapshot('../../../public/favicon.svg');
  await expect(wordmark()).toMatchFileSnapshot('../../../public/wordmark.svg');
});

test('a picture is 1200 by 630 pixels, small, and the same each time', async () => {
  const png = await sharePng(text);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(60_000);
  expect(Buffer.compare(png, await sharePng(text))).toBe(0);
});

test('the icon for telephones is a square without transparent corners', async () => {
  const png = await iconPng(180);
  expect(await sharp(png).metadata()).toMatchObject({ width: 180, height: 180, hasAlpha: false });
});

test('a picture draws outlines: no text that a font would be needed for, nothing from elsewhere', () => {
  const svg = shareSvg(text);
  expect(linesOf(svg)).toBe(3);
  expect(svg).not.toMatch(/<text|<image|font|href|url\(/);
});

test('words that the text face has no letters for are left out, and the rest is drawn', () => {
  expect(linesOf(shareSvg({ ...text, archive: '古い方針' }))).toBe(2);
  expect(linesOf(shareSvg({ ...text, archive: 'Łódź, Ærø, Şırnak' }))).toBe(3);
});

test('a long headline takes three lines at most, none wider than the picture', async () => {
  const headline = `${'Verordnungs'.repeat(12)} and ${'all policies of every town '.repeat(12)}`;
  const svg = shareSvg({ ...text, headline, line: 'long '.repeat(90) });
  expect(linesOf(svg)).toBe(5);
  const edge = { left: 1160, top: 0, width: 40, height: 630 };
  const { channels } = await sharp(
    await sharp(Buffer.from(svg)).extract(edge).png().toBuffer(),
  ).stats();
  expect(channels[0]?.min).toBe(channels[0]?.max);
});

test('markup in an archive’s title is letters', () => {
  expect(shareSvg({ ...text, archive: '</svg><script>' })).not.toMatch(/<script/);
});

test('each kind of page has a text, and the archive’s own says what it holds', () => {
  const identity = { title: 'Pots', description: 'All', curator: 'Us' };
  const counts = { sites: 1, versions: 1234, captures: 2000, failed: 0 };
  const texts = shareTexts({ identity, counts: { ...counts, years: ['2003', '2010'] } });
  expect([...texts.keys()]).toEqual([...shareKinds]);
  expect(texts.get('archive')?.line).toBe('1,234 policies, 1 site, 2003–2010');
  expect(texts.get('version')?.archive).toBe('Pots');
  expect(shareTexts({ identity, counts }).get('archive')?.line).toBe('1,234 policies, 1 site');
});
