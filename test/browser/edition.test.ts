/** The look of the edition, as far as it can be measured. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor.close());

const version = '/policies/cellpex.com/2006-06-17/';
const paperOf = () => getComputedStyle(document.documentElement).backgroundColor;
const LIGHT = 'rgb(253, 252, 248)';
const DARK = 'rgb(22, 23, 26)';

describe('light and dark', () => {
  test('follow the system, and nothing is stored', async () => {
    const { page } = await visitor.visit('/', { colorScheme: 'dark' });
    expect(await page.evaluate(paperOf)).toBe(DARK);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await page.evaluate(paperOf)).toBe(LIGHT);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  });

  test('can be chosen: the choice is the only thing stored, and goes with “as the system”', async () => {
    const { page, problems } = await visitor.visit('/', { colorScheme: 'light' });
    await page.getByLabel('Colours').selectOption('dark');
    expect(await page.evaluate(paperOf)).toBe(DARK);
    await page.getByRole('link', { name: 'Topics', exact: true }).first().click();
    await page.waitForURL('**/topics/');
    expect(await page.evaluate(paperOf)).toBe(DARK);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
      'smallprint-colours': 'dark',
    });
    await page.getByLabel('Colours').selectOption('');
    expect(await page.evaluate(paperOf)).toBe(LIGHT);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(problems).toEqual([]);
  });

  test('are as chosen before anything is drawn', async () => {
    const { page } = await visitor.visit('/', { colorScheme: 'light' });
    await page.getByLabel('Colours').selectOption('dark');
    await page.addInitScript(() => {
      // What the root element says when the body begins, long before a deferred script runs.
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        observer.disconnect();
        Object.assign(globalThis, { early: document.documentElement.dataset['colours'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(page.url());
    expect(await page.evaluate(() => (globalThis as { early?: string }).early)).toBe('dark');
  });

  test('are told of on the privacy page', async () => {
    const { page } = await visitor.visit('/privacy/');
    expect(await page.locator('main').innerText()).toMatch(/stores one thing.*smallprint-colours/s);
  });
});

describe('a page of text', () => {
  test('has a column of 65 to 70 characters in the project’s own face', async () => {
    const { page } = await visitor.visit(version, { viewport: { width: 1600, height: 900 } });
    await page.evaluate(() => document.fonts.ready);
    const { face, characters } = await page.evaluate(() => {
      const lines: number[] = [];
      for (const paragraph of document.querySelectorAll('.text > p.passage')) {
        const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const counts = new Map<number, number>();
        for (let node = text.nextNode(); node; node = text.nextNode()) {
          for (let at = 0; at < (node as Text).length; at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const top = Math.round(range.getBoundingClientRect().top / 10);
            counts.set(top, (counts.get(top) ?? 0) + 1);
          }
        }
        // The last line of a paragraph is short.
        lines.push(...[...counts.values()].slice(0, -1));
      }
      const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
      return {
        face: loaded.map(({ family }) => family.replaceAll(/["']/g, '')),
        characters: lines.reduce((sum, one) => sum + one, 0) / lines.length,
      };
    });
    expect(face).toContain('Source Serif 4');
    expect(characters).toBeGreaterThanOrEqual(65);
    expect(characters).toBeLessThanOrEqual(70);
  });

  test.each(['/', version, '/search/', '/search/?q=zip+code', '/compare/', '/years/'])(
    'moves nothing after it was drawn: %s',
    async (path) => {
      for (const width of [360, 900, 1600]) {
        const { page } = await visitor.visit(path, { viewport: { width, height: 800 } });
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries())
                  sum += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 300);
            }),
        );
        expect(shift).toBe(0);
      }
    },
  );

  test('loses nothing at 200 % on a screen of 1280 pixels, and at 400 %', async () => {
    for (const width of [640, 320]) {
      const { page } = await visitor.visit(version, { viewport: { width, height: 400 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await page.locator('.contents').isVisible()).toBe(true);
    }
  });

  test('breaks no name of ordinary length, and no year, on the narrowest screen', async () => {
    for (const [path, names] of [
      ['/policies/', '.list .entry'],
      ['/years/', '.list tbody th'],
    ] as const) {
      const { page } = await visitor.visit(path, { viewport: { width: 320, height: 740 } });
      const lines = await page.locator(names).evaluateAll((elements) =>
        elements.map((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const bottoms = [...range.getClientRects()].map(({ bottom }) => bottom);
          return Math.max(...bottoms) - Math.min(...bottoms) < 10 ? 1 : 2;
        }),
      );
      expect(lines.length).toBeGreaterThan(4);
      expect(new Set(lines)).toEqual(new Set([1]));
    }
  });

  test('has targets of 44 pixels for a finger', async () => {
    const { page } = await visitor.visit(version, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.site-header a, .identity a, .breadcrumbs a, .contents li a, .permalink, button, select, footer li a',
        ),
      ]
        .filter((element) => element.getClientRects().length > 0)
        .map(
          (element) =>
            [element.outerHTML.slice(0, 80), element.getBoundingClientRect().height] as const,
        )
        .filter(([, height]) => height < 43.5),
    );
    expect(small).toEqual([]);
  });

  test('stays readable in forced colours', async () => {
    const { page } = await visitor.visit('/years/', { forcedColors: 'active' });
    const fill = await page.evaluate(() => {
      const bar = document.querySelector('.chart-bar');
      return bar && getComputedStyle(bar).fill !== getComputedStyle(document.body).backgroundColor;
    });
    expect(fill).toBe(true);
  });
});

test('on paper a chart has its table beside it', async () => {
  const { page } = await visitor.visit('/');
  await page.emulateMedia({ media: 'print' });
  const row = page.getByRole('row', { name: /^2003/ });
  expect((await row.boundingBox())?.height).toBeGreaterThan(5);
});

test('on paper a version has its notice, citation, address and the numbers of its passages', async () => {
  const { page } = await visitor.visit(version);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const text = await page.locator('body').innerText();
  expect(text).toMatch(
    /Archived copy, captured on 17 June 2006\. Not necessarily the current policy/,
  );
  expect(text).toMatch(
    /privacy policy filed under cellpex\.com, archived copy captured June 17, 2006/,
  );
  expect(text).toContain(version);
  expect(text).not.toMatch(/Keys|Colours|Contents\n/);
  const numbers = await page.evaluate(() => {
    const links = document.querySelectorAll('.text .permalink');
    return [...links].map((link) => [
      getComputedStyle(link, '::before').content,
      getComputedStyle(link).display !== 'none',
    ]);
  });
  expect(numbers.length).toBeGreaterThan(20);
  expect(
    numbers.every(([content, shown]) => String(content).includes('counter(passage)') && shown),
  ).toBe(true);
  expect(await page.evaluate(paperOf)).toBe('rgb(255, 255, 255)');
});

describe('over the wire', () => {
  const { out } = inject('site');
  const zipped = (file: string) => gzipSync(readFileSync(join(out, file))).length;
  const styles = () => readdirSync(join(out, '_astro')).filter((name) => name.endsWith('.css'));

  test('a policy of 7 kB of text is at most 30 kB, styles and scripts included', () => {
    const page = zipped(`${version.slice(1)}index.html`);
    const rest = [
      ...styles().map((name) => `_astro/${name}`),
      'assets/page.js',
      'assets/colours.js',
    ];
    const total = page + rest.reduce((sum, file) => sum + zipped(file), 0);
    // 10 kB of text, of which a third is left when it is compressed, have 1 kB more.
    expect(total + 1000).toBeLessThan(30_000);
  });

  test('one face comes before the first text, of at most 120 kB', () => {
    const html = readFileSync(join(out, version.slice(1), 'index.html'), 'utf8');
    const preloaded = [...html.matchAll(/<link rel="preload" href="\/([^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    expect(preloaded).toHaveLength(1);
    expect(readFileSync(join(out, preloaded[0] ?? '')).length).toBeLessThan(120_000);
  });
});
