import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import { temporaryFolder } from './repository.ts';

test('files come in the order of their names, with forward slashes; hidden ones are passed over', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'c', 'ca'), { recursive: true });
  for (const name of ['b.md', '.hidden', 'c/ca/calibex.com.md', 'a.md'])
    await writeFile(join(folder, name), name);
  const files = await Array.fromAsync(openTransport(folder).list());
  expect(files.map((file) => ('path' in file ? file.path : file.code))).toEqual([
    'a.md',
    'b.md',
    'c/ca/calibex.com.md',
  ]);
});

test('a link is named and not followed', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), 'x');
  await symlink('/etc', join(folder, 'etc'));
  await symlink(join(folder, 'a.md'), join(folder, 'b.md'));
  const files = await Array.fromAsync(openTransport(folder).list());
  expect(files.map((file) => ('path' in file ? file.path : file.code))).toEqual([
    'a.md',
    'symbolic-link',
    'symbolic-link',
  ]);
});

test('what is not there, and what is too large, is a finding', async () => {
  const folder = await temporaryFolder();
  expect(await Array.fromAsync(openTransport(join(folder, 'none')).list())).toMatchObject([
    { code: 'unreadable-file' },
  ]);
  const large = join(folder, 'large.html');
  await writeFile(large, '');
  await truncate(large, 11_000_000);
  const transport = openTransport(large);
  const [file] = await Array.fromAsync(transport.list());
  if (file === undefined || 'code' in file) throw new Error('nothing listed');
  await expect(transport.load(file)).rejects.toMatchObject({
    outcome: { finding: { code: 'too-large' } },
  });
});
