/**
 * A large archive on a device: kept whole in a real Chromium, and then, with the host gone, searched, followed
 * and compared; every file is what it was. `SITE` names the folder of a site that was built for `/` and
 * packed with `npm run bundles`; without it there is nothing to keep, and the test says so. `QUERY` is what is searched for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseBundleIndex } from '../../src/archive/bundles/bundle-index.ts';
import { BUNDLE_INDEX } from '../../src/archive/bundles/part.ts';
import { releasedFiles } from '../../src/engine/release/seal.ts';
import { launch } from '../../scripts/browser/launch.ts';
import { serve } from '../../scripts/preview/serve.ts';

const site = process.env['SITE'];
const query = process.env['QUERY'] ?? 'cookies';

test.skipIf(site === undefined)(
  `${site ?? 'a site that SITE names'} is kept, and searched without a host`,
  async () => {
    const folder = site ?? '';
    const { manifest } = parseBundleIndex(readFileSync(join(folder, BUNDLE_INDEX), 'utf8'));
    const versions = releasedFiles(folder).filter((path) =>
      /^policies\/.*\/\d{4}-\d\d-\d\d(?:T\d+)?\/index\.html$/.test(path),
    );
    const server = await serve({ folder, port: 0 });
    const { browser, close } = await launch();
    try {
      const context = await browser.newContext({ baseURL: new URL(server.url).origin });
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      await page.goto('/offline/');
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const began = performance.now();
      await page.getByRole('button', { name: 'Keep on this device' }).click();
      const isWhole = page.getByRole('status').filter({ hasText: 'It is whole' });
      await isWhole.waitFor({ timeout: 3_600_000 });
      const kept = performance.now();
      await server.close();

      const tab = await context.newPage();
      await tab.goto(`/search/?q=${encodeURIComponent(query)}`);
      const hit = tab.locator('.search-groups a[href*="mark="]').first();
      await hit.waitFor();
      const searched = performance.now();
      process.stdout.write(
        `${versions.length} versions, ${manifest.files} files, ${manifest.bytes} bytes; ` +
          `kept in ${Math.round(kept - began)} ms; first search, page included, ${Math.round(searched - kept)} ms\n`,
      );
      await hit.click();
      await tab.locator('.passage mark').first().waitFor();
      const [, place, version] =
        /\/policies\/(.+)\/([^/]+)\/$/.exec(new URL(tab.url()).pathname) ?? [];
      const others = versions.filter((path) => path.startsWith(`policies/${place}/`));
      const other = others.map((path) => path.split('/').at(-2)).find((one) => one !== version);
      await tab.goto(`/compare/?a=${place}/${version}&b=${place}/${other ?? version}`);
      await tab
        .locator('.comparison')
        .getByText(place?.split('/')[0] ?? '')
        .first()
        .waitFor();
      for (let number = 0; number < 50; number++) {
        const path = versions[Math.floor((number * versions.length) / 50)] ?? '';
        const text = await tab.evaluate(
          async (address) => (await fetch(address)).text(),
          `/${path.replace(/index\.html$/, '')}`,
        );
        expect([path, text === readFileSync(join(folder, path), 'utf8')]).toEqual([path, true]);
      }
    } finally {
      await close();
      await server.close().catch(() => {});
    }
  },
);
