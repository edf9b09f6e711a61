import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium, usualPlaces, type Places } from '../../scripts/browser/find-chromium.ts';
import { installedBrowsers } from '../../scripts/browser/installed.ts';
import { launch } from '../../scripts/browser/launch.ts';
import { playwrightBrowsers } from '../../scripts/browser/playwright.ts';
import { starts } from '../../scripts/browser/starts.ts';

const nowhere: Places = {
  chosen: undefined,
  installed: [],
  playwright: [],
  bundled: async () => undefined,
  starts: async () => true,
};

test('CHROME_PATH goes before an installed browser, that before Playwright’s, that before the bundled one', async () => {
  const everywhere: Places = {
    ...nowhere,
    chosen: '/chosen',
    installed: ['/installed'],
    playwright: ['/playwright'],
    bundled: async () => ({ executable: '/bundled', found: 'bundled', env: {} }),
  };
  const first = async (places: Places) => (await findChromium(places)).executable;
  expect(await first(everywhere)).toBe('/chosen');
  expect(await first({ ...everywhere, chosen: undefined })).toBe('/installed');
  expect(await first({ ...everywhere, chosen: undefined, installed: [] })).toBe('/playwright');
  expect(await first({ ...everywhere, chosen: undefined, installed: [], playwright: [] })).toBe(
    '/bundled',
  );
});

test('a browser that does not start is passed over', async () => {
  const places: Places = {
    ...nowhere,
    installed: ['/broken', '/works'],
    starts: async (executable) => executable === '/works',
  };
  expect((await findChromium(places)).executable).toBe('/works');
});

test('a CHROME_PATH that does not start is an error, not a reason to look elsewhere', async () => {
  const places: Places = { ...nowhere, chosen: '/gone', installed: ['/works'], starts };
  await expect(findChromium(places)).rejects.toThrow(/CHROME_PATH is "\/gone"/);
});

test('where there is no browser at all, the error says what to install', async () => {
  await expect(findChromium(nowhere)).rejects.toThrow(/Install Chromium .*apt install chromium/);
});

test('browsers are looked for on the PATH first, and in Playwright’s cache by revision', () => {
  expect(installedBrowsers('linux', { PATH: '/a:/b' })[0]).toBe('/a/google-chrome-stable');
  expect(installedBrowsers('win32', { PROGRAMFILES: 'C:\\P' })[0]).toBe(
    'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
  );
  const cache = mkdtempSync(join(tmpdir(), 'smallprint-playwright-'));
  for (const name of ['chromium-99/chrome-linux', 'chromium-1000/chrome-linux64', 'firefox-1/x']) {
    mkdirSync(join(cache, name), { recursive: true });
  }
  const browsers = playwrightBrowsers('linux', { PLAYWRIGHT_BROWSERS_PATH: cache });
  rmSync(cache, { recursive: true });
  expect(browsers[0]).toBe(join(cache, 'chromium-1000', 'chrome-linux64', 'chrome'));
  expect(browsers.some((browser) => browser.includes('firefox'))).toBe(false);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the browser that comes with the project starts, shows text and takes typing',
  async () => {
    const places: Places = { ...usualPlaces(), chosen: undefined, installed: [], playwright: [] };
    expect((await findChromium(places)).found).toBe('bundled');
    const { browser, close } = await launch(places);
    try {
      const page = await browser.newPage();
      // Letters need fonts, and a system may have none but those that come with the browser.
      await page.setContent('<label>Words <input></label><p>Webix™ — “quoted”, 日本語');
      await page.getByLabel('Words').focus();
      await page.keyboard.type('zip code');
      expect(await page.getByLabel('Words').inputValue()).toBe('zip code');
    } finally {
      await close();
    }
  },
);
