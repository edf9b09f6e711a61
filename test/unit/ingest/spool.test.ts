import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSpool, type Entry } from '../../../src/engine/ingest/spool.ts';

const entry = (site: string): Entry => ({
  reading: {
    site,
    document: 'privacy-policy',
    at: '2003-07-19T16:39:06Z',
    source: 'pots',
    extension: 'md',
  },
  format: 'markdown',
  file: { path: site, place: site, origin: { kind: 'file' }, locator: site },
  transport: 0,
});

const spools = (): string[] =>
  readdirSync(tmpdir()).filter(
    (name) => name.startsWith('smallprint-spool-') && name.includes(`-${process.pid}-`),
  );

test('captures whose folder something removed are no captures that were not there', async () => {
  const before = new Set(spools());
  const spool = await openSpool();
  for (let site = 0; site < 100; site++) await spool.add(entry(`pot${site}.com`));
  const sites = spool.sites();
  expect((await sites.next()).done).toBe(false);
  for (const name of spools())
    if (!before.has(name)) rmSync(join(tmpdir(), name), { recursive: true });
  await expect(Array.fromAsync(sites)).rejects.toThrow('run the same command again');
  await spool.close();
});
