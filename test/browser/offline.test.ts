/** The archive on a device: kept, cut off, damaged, renewed and removed, in a real Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../../scripts/browser/launch.ts';
import { randomFrom } from '../../scripts/bench/random.ts';
import { Host } from './host.ts';
import { firstRelease, largeRelease, type PublishedRelease, secondRelease } from './releases.ts';

const { out } = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'smallprint-kept-'));
const one = firstRelease(out, join(folder, 'one'));
const two = secondRelease(one, join(folder, 'two'));

let launched: Awaited<ReturnType<typeof launch>>;
let host: Host;
let context: BrowserContext;

beforeAll(async () => {
  launched = await launch();
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  await context.close();
  await host.stop();
});

/** A device on which nothing is kept, and the page on which that changes. */
async function newDevice(release: PublishedRelease): Promise<Page> {
  host = await new Host(release.folder).start();
  context = await launched.browser.newContext({ baseURL: host.origin });
  context.setDefaultTimeout(20_000);
  return openKeeping();
}

async function openKeeping(): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/offline/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const status = (page: Page, text: RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();
const problem = (page: Page, text: RegExp) =>
  page.getByRole('alert').filter({ hasText: text }).waitFor();
const isWhole = /It is whole and needs no connection\.$/;
const isBundle = (path: string) => path.endsWith('.bundle');

async function keep(page: Page, what = 'Everything'): Promise<void> {
  await page.getByLabel(what).check();
  await button(page, 'Keep on this device').click();
}

/** Asks for every file of a release as a page does. @returns those that are not what they should be. */
async function otherThan(release: PublishedRelease, page: Page): Promise<string[]> {
  return page.evaluate(
    async (files) => {
      const wrong: string[] = [];
      for (const [path, sha256] of files) {
        const response = await fetch(`/${path.replace(/(^|\/)index\.html$/, '$1')}`);
        const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
        const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
        if (hex.join('') !== sha256) wrong.push(`${path}: ${response.status}`);
      }
      return wrong;
    },
    [...release.files],
  );
}

test('kept, the archive is read, searched, followed and compared in a new tab with the host gone', async () => {
  const page = await newDevice(one);
  await keep(page);
  await status(page, isWhole);
  await host.stop();
  await context.setOffline(true);

  const tab = await context.newPage();
  const errors: string[] = [];
  tab.on('pageerror', ({ message }) => errors.push(message));
  for (const path of ['/', '/policies/ibps.com/2010-01-07/', '/topics/cookies/', '/guide/search/'])
    expect((await tab.goto(path))?.status()).toBe(200);
  expect(await otherThan(one, tab)).toEqual([]);

  await tab.goto('/search/?q=zip+code&year=2003');
  const hit = tab.locator('.search-groups a[href*="/policies/calibex.com/2003-07-19/"]').first();
  await hit.click();
  await tab.locator('.passage mark').first().waitFor();
  expect((await tab.locator('.passage mark').allInnerTexts()).join(' ')).toMatch(/zip.*code/i);
  await tab.goto('/search/?q=zip+code&year=2010');
  await tab.locator('[data-search="status"]').filter({ hasText: /\S/ }).waitFor();
  expect(await tab.locator('.search-groups a[href*="/calibex.com/"]').count()).toBe(0);

  await tab.goto('/compare/?a=calibex.com/2003-07-19&b=inxtron.com/2010-06-26');
  await tab.locator('.comparison del, .comparison ins').first().waitFor();
  await tab.goto('/policies/calibex.com/2003-07-19/');
  await button(tab, 'Cite as …').first().click();
  await tab.getByRole('dialog').waitFor();
  expect(errors).toEqual([]);
});

test('a folder without its slash, a page that is not there, and a query are answered as a host would', async () => {
  const page = await newDevice(one);
  await keep(page);
  await status(page, isWhole);
  await host.stop();
  await page.goto('/policies/calibex.com?x=1');
  expect(page.url()).toBe(`${host.origin}/policies/calibex.com/?x=1`);
  await page.goto('/policies/nobody.example/');
  await page.getByText('is not in the release that is kept on this device').waitFor();
  expect(await page.evaluate(async () => (await fetch('/nothing.json')).status)).toBe(404);
});

test('without keeping anything, a page that was read stays readable, and another one is told to be absent', async () => {
  const page = await newDevice(one);
  await page.goto('/policies/calibex.com/2003-07-19/');
  await page.waitForLoadState('networkidle');
  await host.stop();
  await page.goto('/policies/calibex.com/2003-07-19/?from=elsewhere');
  expect(await page.locator('main').innerText()).toMatch(/zip code/i);
  expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4 Variable"'))).toBe(
    true,
  );
  expect((await page.goto('/policies/webix.com/'))?.status()).toBe(503);
  await page.getByText('is not on this device, and there is no connection').waitFor();
});

test('the very first page that was read stays readable too', async () => {
  host = await new Host(one.folder).start();
  context = await launched.browser.newContext({ baseURL: host.origin });
  const page = await context.newPage();
  await page.goto('/policies/webix.com/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // Its name is among the keys before what it names can be had.
  await page.waitForFunction(
    async () => (await caches.match('/policies/webix.com/')) !== undefined,
  );
  await host.stop();
  expect((await page.reload())?.status()).toBe(200);
});

test('cut at 20 random moments, the download goes on by itself and ends whole', async () => {
  const random = randomFrom('cuts');
  const page = await newDevice(one);
  let cuts = 0;
  host.fault = (path, bytes) => {
    if (!isBundle(path) || cuts === 20) return undefined;
    cuts++;
    return { kind: 'cut', after: random.below(bytes) };
  };
  await keep(page);
  await problem(page, /The connection is lost\. It goes on by itself/);
  await page.getByRole('status').filter({ hasText: isWhole }).waitFor({ timeout: 100_000 });
  expect(cuts).toBe(20);
  await host.stop();
  expect(await otherThan(one, page)).toEqual([]);
});

test('stopped by its reader, or by a closed tab, it goes on where it was', async () => {
  const page = await newDevice(one);
  let given = 0;
  host.fault = (path) => (isBundle(path) && ++given > 2 ? { kind: 'hold' } : undefined);
  await keep(page);
  await status(page, /Fetching the archive \(everything\): \d0 %/);
  await expect.poll(() => given).toBe(3);
  await button(page, 'Pause').click();
  await status(page, /it is stopped/);
  await page.close();
  host.release();
  host.fault = () => undefined;
  const asked = host.asked.filter(isBundle).length;
  const again = await openKeeping();
  await status(again, /it is stopped/);
  await button(again, 'Continue').click();
  await status(again, isWhole);
  const all = new Set(host.asked.filter(isBundle)).size;
  expect(host.asked.filter(isBundle).length - asked).toBe(all - 2);
});

test('a server that answers 500 now and then, and a clock of 1970, only take longer', async () => {
  const page = await newDevice(one);
  for (const worker of context.serviceWorkers())
    await worker.evaluate(() => Object.assign(Date, { now: () => 0 }));
  await page.clock.setSystemTime(0);
  let asked = 0;
  host.fault = (path) =>
    isBundle(path) && asked++ % 2 === 0 ? { kind: 'status', status: 500 } : undefined;
  await keep(page);
  await problem(page, /The server answered with an error \(500\)\. It is asked again by itself\./);
  await status(page, isWhole);
  await host.stop();
  expect(await otherThan(one, page)).toEqual([]);
});

test('a bundle that is damaged on the host is never put in place, and is named', async () => {
  const page = await newDevice(one);
  const broken: string[] = [];
  host.fault = (path) => {
    if (!isBundle(path)) return undefined;
    broken.push(path);
    return path === broken[0] ? { kind: 'damage' } : undefined;
  };
  await keep(page);
  await problem(page, /arrives damaged each time \(offline\/bundles\/[0-9a-f]{64}\.bundle\)/);
  expect(await page.getByRole('status').innerText()).not.toMatch(isWhole);
  host.fault = () => undefined;
  await button(page, 'Continue').click();
  await status(page, isWhole);
});

test('where the browser gives 5 MB, it says so, keeps what it had, and goes on when there is room', async () => {
  const large = largeRelease(out, join(folder, 'large'));
  const page = await newDevice(large);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 5e6 });
  await page.getByLabel('One site').check();
  await page.getByLabel('Its name').fill('calibex.com');
  await keep(page, 'One site');
  await status(page, /Here is the archive: calibex\.com.*It is whole/);
  await keep(page);
  await problem(
    page,
    /gives this site no more room; [\d.]+ MB more are needed.*Nothing that was kept is lost/,
  );
  await host.stop();
  const tab = await context.newPage();
  await tab.goto('/policies/calibex.com/2003-07-19/');
  expect(await tab.locator('main').innerText()).toMatch(/zip code/i);
  await tab.close();
  await host.start();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 5e8 });
  await button(page, 'Continue').click();
  await status(page, /Here is the archive: everything.*It is whole/);
  await host.stop();
  expect(await otherThan(large, page)).toEqual([]);
});

describe('a newer release', () => {
  test('is offered; until it is taken the one before is whole, and after that it is, with a tab killed in between', async () => {
    const page = await newDevice(one);
    await keep(page);
    await status(page, isWhole);
    host.folder = two.folder;

    // Online, with everything new on the host: still release one, to the last file.
    await page.goto('/policies/calibex.com/2003-07-19/');
    expect(await otherThan(one, page)).toEqual([]);
    await page.goto('/policies/added.example/');
    await page.getByText('is not in the release that is kept on this device').waitFor();
    await status(page, /A newer release is there: the archive\. .* are to be fetched for it\./);

    let given = 0;
    host.fault = (path) => (isBundle(path) && ++given > 2 ? { kind: 'hold' } : undefined);
    await button(page, 'Take the newer release').click();
    await expect.poll(() => given).toBe(3);
    const crashed = page.waitForEvent('crash');
    const devtools = await context.newCDPSession(page);
    devtools.send('Page.crash').catch(() => {});
    await crashed;
    host.release();
    host.fault = () => undefined;

    const reader = await context.newPage();
    await reader.goto('/policies/calibex.com/2003-07-19/');
    expect(await otherThan(one, reader)).toEqual([]);

    const again = await openKeeping();
    await status(again, isWhole);
    await host.stop();
    // The page that showed the release before shows the new one now.
    await expect
      .poll(() =>
        reader
          .locator('main')
          .innerText()
          .catch(() => ''),
      )
      .toMatch(/postal code/i);
    expect(await otherThan(two, reader)).toEqual([]);
    await reader.goto('/policies/added.example/');
    expect(await reader.locator('main').innerText()).toMatch(/webix/i);
    await reader.goto('/policies/ibps.com/2010-01-07/');
    await reader.getByText('is not in the release that is kept on this device').waitFor();
  });

  test('fetches nothing again that did not change', async () => {
    const page = await newDevice(one);
    await keep(page);
    await status(page, isWhole);
    const before = host.asked.filter(isBundle);
    const more = firstRelease(one.folder, join(folder, 'more'));
    host.folder = more.folder;
    await page.reload();
    await status(page, isWhole);
    expect(await button(page, 'Take the newer release').isVisible()).toBe(false);
    host.folder = two.folder;
    await page.reload();
    await button(page, 'Take the newer release').click();
    await expect.poll(() => host.asked.filter(isBundle).length).toBeGreaterThan(before.length);
    await status(page, isWhole);
    const after = host.asked.filter(isBundle).slice(before.length);
    expect(after.filter((path) => before.includes(path))).toEqual([]);
  });
});

test('removed, it is gone from the device, and the host is asked again', async () => {
  const page = await newDevice(one);
  await keep(page);
  await status(page, isWhole);
  await page.goto('/policies/calibex.com/2003-07-19/');
  await page.goto('/offline/');
  host.folder = two.folder;
  await button(page, 'Remove it from this device').click();
  await status(page, /^Nothing is kept here/);
  await page.goto('/policies/calibex.com/2003-07-19/');
  expect(await page.locator('main').innerText()).toMatch(/postal code/i);
});
