/** An archive whose text was read better: what was published under old ids still answers. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/preview/serve.ts';
import { passageId } from '../../src/archive/passages.ts';
import { launch } from '../../scripts/browser/launch.ts';
import { build } from '../build/build.ts';
import { mergedVersions } from '../unit/ingest/merged.ts';

const folder = mkdtempSync(join(tmpdir(), 'smallprint-moved-'));
const out = join(folder, 'site');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const content = join(folder, 'content');
  await mergedVersions(content);
  await build(['--content', content, '--out', out]);
  server = await serve({ folder: out, port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('the address of a version that became one with another leads there, to the same passage', async () => {
  const { browser, close } = await launch();
  try {
    const page = await browser.newPage();
    const passage = passageId('We collect names.');
    await page.goto(`${server.url}policies/example.com/2004-01-01/#${passage}`);
    await page.waitForURL(`${server.url}policies/example.com/2003-01-01/#${passage}`);
    expect(await page.locator(`#${passage}`).innerText()).toContain('We collect names.');
  } finally {
    await close();
  }
});
