/** What the tokens say of themselves: every pair of colours that meet can be read, in both schemes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'styles');
const sheet = (name: string): string => readFileSync(join(folder, name), 'utf8');

type Scheme = 'light' | 'dark';
const PAIR =
  /--([a-z-]+): light-dark\((#[0-9a-f]{6}|#[0-9a-f]{3}), (#[0-9a-f]{6}|#[0-9a-f]{3})\);/g;

/** The colours of a style sheet that have a light and a dark value. */
function colours(name: string): Map<string, Readonly<Record<Scheme, string>>> {
  return new Map(
    [...sheet(name).matchAll(PAIR)].map(([, token = '', light = '', dark = '']) => [
      token,
      { light, dark },
    ]),
  );
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.slice(1).match(/../g) ?? []).map((hex) => {
    const part = Number.parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const tokens = colours('tokens.css');
const code = colours('code.css');

/** What is written or drawn, on what, and how far apart they must be. */
const AAA = 7;
const UI = 3;
const pairs: readonly [what: string, on: readonly string[], least: number][] = [
  ['ink', ['paper', 'paper-raised', 'notice', 'cited'], AAA],
  ['ink-soft', ['paper', 'paper-raised', 'cited'], AAA],
  ['link', ['paper', 'paper-raised', 'cited', 'notice'], AAA],
  ['link-visited', ['paper', 'paper-raised', 'cited', 'notice'], AAA],
  ['accent', ['paper'], AAA],
  ['added', ['paper'], AAA],
  ['removed', ['paper'], AAA],
  ['mark-ink', ['mark'], AAA],
  ['control', ['paper', 'paper-raised'], UI],
  ['notice-edge', ['paper', 'notice'], UI],
];

describe.each<Scheme>(['light', 'dark'])('the colours in the %s scheme', (scheme) => {
  const of = (token: string): string => {
    const colour = tokens.get(token) ?? code.get(token);
    if (colour === undefined) throw new Error(`There is no token --${token} with two colours.`);
    return colour[scheme];
  };

  test.each(pairs)('%s is told apart from %j by at least %d to 1', (what, on, least) => {
    for (const ground of on) {
      expect(contrast(of(what), of(ground)), `--${what} on --${ground}`).toBeGreaterThanOrEqual(
        least,
      );
    }
  });

  test.each([...code.keys()])('the code’s %s is read on its ground', (token) => {
    expect(contrast(of(token), of('paper-raised'))).toBeGreaterThanOrEqual(AAA);
  });
});

test('contrast is measured as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

/** Colours that no text or sign is read against: lines that only divide. */
const DIVIDING = new Set(['rule']);

test('every colour is held to something', () => {
  const held = new Set(pairs.flatMap(([what, on]) => [what, ...on]));
  const free = [...tokens.keys()].filter((token) => !held.has(token) && !DIVIDING.has(token));
  expect(free).toEqual([]);
});

test('no style sheet but the tokens’ and the code’s names a colour, paper aside', () => {
  const index = sheet('index.css');
  const others = [...index.matchAll(/'\.\/([a-z]+\.css)'/g)]
    .map(([, name = '']) => name)
    .filter((name) => !['tokens.css', 'code.css', 'print.css', 'dialogs.css'].includes(name));
  for (const name of others) {
    expect([name, sheet(name).match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)\(/gi)]).toEqual([
      name,
      null,
    ]);
  }
});
