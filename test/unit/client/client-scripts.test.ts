import { readdir } from 'node:fs/promises';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import {
  bundleClientScript,
  bundleWorker,
  clientScripts,
} from '../../../src/engine/client-scripts.ts';

test('every file beside the folders of src/client that is an entry is listed', async () => {
  const files = (await readdir('src/client')).filter((name) => name.endsWith('.ts'));
  const parts = ['element.ts', 'site.ts', 'worker.ts'];
  expect(files.filter((name) => !parts.includes(name)).sort()).toEqual(
    clientScripts.map((entry) => `${entry}.ts`),
  );
});

test.each(clientScripts)(
  '%s.js is a classic script: it compiles without modules',
  async (entry) => {
    const script = await bundleClientScript(entry);
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toContain('import.meta');
  },
);

test('the service worker is a classic script, and another one when any script is', async () => {
  const script = await bundleWorker();
  expect(() => new Script(script)).not.toThrow();
  expect(script).not.toMatch(/import\.meta|importScripts|\bEDITION\b/);
  expect(await bundleWorker()).toBe(script);
  expect(script.length).toBeLessThan(16_000);
});

test('the script of every page stays small, because the search comes only when it is wanted', async () => {
  expect((await bundleClientScript('page')).length).toBeLessThan(8_000);
});

test('an unknown entry is refused with the names of those that there are', async () => {
  await expect(bundleClientScript('../../secret')).rejects.toThrow(
    /moved, offline, page, search, trends, walk/,
  );
});
