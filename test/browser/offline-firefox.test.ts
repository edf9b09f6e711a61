/** The offline edition, opened from a disk in the Firefox that people have. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { firefox, startFirefox } from './firefox.ts';
import { type Unpacked, unpackedEdition } from './unpacked-edition.ts';

const NONE =
  'There is no Firefox: install one (Debian: apt-get install firefox-esr) or name it in FIREFOX_PATH';

// Counted as skipped, and never as passed.
if (firefox === undefined) process.stderr.write(`${NONE}\n`);
describe.skipIf(firefox === undefined)(
  firefox === undefined ? NONE : 'from a folder with spaces and other letters in its name',
  () => {
    let edition: Unpacked;
    let browser: Browser;
    let page: Page;
    const problems: string[] = [];
    beforeAll(async () => {
      edition = await unpackedEdition(inject('site'));
      browser = await startFirefox(firefox ?? '');
      page = await browser.newPage();
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', (request) => {
        const url = request.url();
        // Firefox looks at a font of its own.
        if (!url.startsWith(edition.root) && !url.startsWith('data:'))
          problems.push(`asked for ${url}`);
      });
    });
    afterAll(async () => {
      await browser?.close();
      edition?.remove();
    });

    const sites = async (): Promise<(string | null)[]> => {
      await page.waitForSelector('.search-site');
      return page.$$eval('.search-site', (all) => all.map((one) => one.textContent));
    };
    const untilAddress = (part: string): Promise<unknown> =>
      page.waitForFunction((part) => location.href.includes(part), {}, part);

    test('words are found, filtered by year, and marked in the passage that a hit leads to', async () => {
      await page.goto(`${edition.root}index.html`);
      await page.type('#home-search', 'cookies');
      await page.keyboard.press('Enter');
      await untilAddress('/search/index.html?q=cookies');
      const all = await sites();
      expect(all).toContain('calibex.com');
      await page.focus('.search-aside input[type="range"]');
      await page.keyboard.press('ArrowRight');
      await untilAddress('?q=cookies&from=2004');
      await page.waitForFunction(
        (count) => document.querySelectorAll('.search-site').length < count,
        {},
        all.length,
      );
      expect(await sites()).not.toContain('calibex.com');
      await page.click('.search-hit a');
      await untilAddress('/index.html?mark=cookies#p-');
      await page.waitForSelector('.passage:target mark');
      expect(problems).toEqual([]);
    });

    test('two versions are compared', async () => {
      const asked = '?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26';
      await page.goto(`${edition.root}compare/index.html${asked}`);
      await page.waitForSelector('.change');
      expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('inxtron.com');
      expect(problems).toEqual([]);
    });

    test('words are counted over time', async () => {
      await page.goto(`${edition.root}trends/index.html?q=cookies`);
      await page.waitForSelector('.trend-chart');
      expect(problems).toEqual([]);
    });

    test('a page is cited, by no place on anyone’s disk', async () => {
      await page.goto(`${edition.root}policies/calibex.com/2003-07-19/index.html`);
      await page.waitForSelector('[data-cite]');
      await page.keyboard.press('c');
      await page.waitForSelector('dialog[open] [role="group"]');
      const said = await page.$eval('dialog [role="group"]', (shown) => shown.textContent);
      expect(said).toContain('/policies/calibex.com/2003-07-19/');
      expect(said).not.toContain('file:');
      expect(problems).toEqual([]);
    });

    test('the typeface is there, and the colours that were chosen stay', async () => {
      await page.goto(`${edition.root}index.html`);
      const face = await page.evaluate(async () =>
        [...(await document.fonts.ready)].some(({ status }) => status === 'loaded'),
      );
      expect(face).toBe(true);
      await page.select('#colours', 'dark');
      await page.goto(`${edition.root}topics/index.html`);
      expect(await page.evaluate(() => document.documentElement.dataset['colours'])).toBe('dark');
      expect(problems).toEqual([]);
    });
  },
);
