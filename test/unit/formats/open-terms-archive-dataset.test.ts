import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import { temporaryFolder } from '../transports/repository.ts';
import { surveyed } from '../transports/surveyed.ts';

async function folderOf(...paths: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(
      join(folder, path),
      path.includes('latin') ? Buffer.from([0xe9]) : 'Policy\n======',
    );
  }
  return folder;
}

test('folders name service and terms, files the instant', async () => {
  const folder = await folderOf(
    'H&M/Privacy Policy/2021-08-01T01-03-12Z.md',
    'set-2021/Acme/Privacy Policy/2021-08-01T01:03:12Z.md',
  );
  const { readings } = await surveyed(openTransport(folder));
  expect(readings).toMatchObject([
    {
      site: 'h-m',
      at: '2021-08-01T01:03:12Z',
      source: 'open-terms-archive',
      known: { service: 'H&M' },
    },
    { site: 'acme', at: '2021-08-01T01:03:12Z' },
  ]);
});

test('an instant that no calendar has, and bytes that are not UTF-8, are findings', async () => {
  const folder = await folderOf(
    'A/Privacy Policy/2021-02-30T01-03-12Z.md',
    'latin/Privacy Policy/2021-02-03T01-03-12Z.md',
  );
  expect((await surveyed(openTransport(folder))).codes).toEqual([
    'impossible-date',
    'invalid-utf8',
  ]);
});

test('other documents are passed over unless they are asked for', async () => {
  const folder = await folderOf('A/Terms of Service/2021-02-03T01-03-12Z.md');
  expect((await surveyed(openTransport(folder))).counts).toMatchObject({
    captures: 0,
    passedOver: 1,
  });
  expect(
    (await surveyed(openTransport(folder), { document: 'terms-of-service' })).counts.captures,
  ).toBe(1);
});
