import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import type { ListedFile } from '../../../src/engine/formats/format.ts';
import { repositoryOf, temporaryFolder, type GivenCommit } from './repository.ts';

const commit = (
  message: string,
  files: GivenCommit['files'],
  at = '2020-01-01T00:00:00+00:00',
): GivenCommit => ({ message, files, at });

async function listed(source: string): Promise<ListedFile[]> {
  const transport = openTransport(source);
  const files = await Array.fromAsync(transport.list());
  await transport.close();
  return files as ListedFile[];
}

const git = (folder: string, ...given: string[]): void =>
  void execFileSync('git', ['-C', folder, ...given], { stdio: 'ignore' });

test('each change of a file is one file, oldest first, dated by its author in UTC', async () => {
  const folder = await repositoryOf([
    commit('one', { 'a.md': '1' }, '2020-03-01T12:00:00+02:00'),
    commit('two\n\nbody\nmore', { 'a.md': '2', 'b c.md': 'x' }, '2020-02-01T12:00:00-05:30'),
    commit('three', { 'a.md': undefined }),
  ]);
  const files = await listed(folder);
  expect(
    files.map(({ path, origin }) => [
      path,
      origin.kind === 'commit' ? [origin.at, origin.subject, origin.body] : '',
    ]),
  ).toEqual([
    ['a.md', ['2020-03-01T10:00:00Z', 'one', '']],
    ['a.md', ['2020-02-01T17:30:00Z', 'two', 'body\nmore']],
    ['b c.md', ['2020-02-01T17:30:00Z', 'two', 'body\nmore']],
  ]);
});

test('bytes come as they are in the history, in any order, through one process', async () => {
  const binary = Uint8Array.from({ length: 200_000 }, (_, index) => index % 256);
  const folder = await repositoryOf([commit('one', { 'a.md': 'é\n', empty: '', 'b.bin': binary })]);
  const transport = openTransport(folder);
  const files = (await Array.fromAsync(transport.list())) as ListedFile[];
  const bytes = await Promise.all(files.toReversed().map((file) => transport.load(file)));
  expect(bytes.map((loaded) => loaded.length).sort((a, b) => a - b)).toEqual([0, 3, 200_000]);
  expect(Buffer.from(bytes.find((loaded) => loaded.length > 3) ?? []).equals(binary)).toBe(true);
  await transport.close();
});

test('names and messages that look like something else are only names and messages', async () => {
  const folder = await repositoryOf([
    commit('\u0001x\u0002\n:100644 100644 a b M', { 'é"\n:.md': '1', '-rf': '2', ':100644': '3' }),
    commit('', { 'a.md': '4' }),
  ]);
  expect((await listed(folder)).map(({ path }) => path).sort()).toEqual([
    '-rf',
    ':100644',
    'a.md',
    'é"\n:.md',
  ]);
});

test('links and other repositories in a tree are no files', async () => {
  const folder = await repositoryOf([commit('one', { 'a.md': '1' })]);
  git(folder, 'checkout', '-q', '-f', 'main');
  execFileSync(
    'sh',
    [
      '-c',
      `ln -s /etc/passwd link.md && git add link.md && git update-index --add --cacheinfo 160000,${'1'.repeat(40)},sub && git -c user.name=x -c user.email=x@y commit -qm two`,
    ],
    { cwd: folder },
  );
  expect((await listed(folder)).map(({ path }) => path)).toEqual(['a.md']);
});

test('a file that moves keeps its name; of two that stand side by side the newer one is told', async () => {
  const folder = await repositoryOf([
    commit('one', { 'Policies/terms.md': '1' }),
    commit('move', { 'Policies/terms.md': undefined, 'A/terms.md': '2' }),
    commit('beside', { 'B/terms.md': '3' }),
    commit('again', { 'A/terms.md': '4' }),
    commit('gone', { 'A/terms.md': undefined }),
    commit('alone', { 'B/terms.md': '5' }),
  ]);
  const files = await listed(folder);
  expect(
    files.map(({ path, origin }) => [path, origin.kind === 'commit' && origin.namesake === true]),
  ).toEqual([
    ['Policies/terms.md', false],
    ['A/terms.md', false],
    ['B/terms.md', true],
    ['A/terms.md', false],
    ['B/terms.md', false],
  ]);
});

describe('a bundle', () => {
  test('is read like the repository that it was made of', async () => {
    const folder = await repositoryOf([
      commit('one', { 'a.md': '1' }),
      commit('two', { 'a.md': '2' }),
    ]);
    const bundle = join(await temporaryFolder(), 'x.bundle');
    git(folder, 'bundle', 'create', bundle, '--all');
    expect(await listed(bundle)).toHaveLength(2);
  });

  test('without a HEAD is read where it has one branch, and explained where it has two', async () => {
    const folder = await repositoryOf([commit('one', { 'a.md': '1' })]);
    const bundles = await temporaryFolder();
    git(folder, 'branch', '-m', 'main', 'trunk');
    git(folder, 'bundle', 'create', join(bundles, 'one.bundle'), 'trunk');
    expect(await listed(join(bundles, 'one.bundle'))).toHaveLength(1);
    git(folder, 'branch', 'other', 'trunk');
    git(folder, 'bundle', 'create', join(bundles, 'two.bundle'), 'trunk', 'other');
    expect(() => openTransport(join(bundles, 'two.bundle'))).toThrow('which is meant');
  });

  test('that is none says so', async () => {
    const folder = await temporaryFolder();
    expect(() => openTransport(join(folder, 'none.bundle'))).toThrow('no such file');
  });
});

test('a folder that only looks like a repository stops the run with git’s own words, and ends', async () => {
  const folder = await temporaryFolder();
  execFileSync('mkdir', [join(folder, '.git')]);
  const transport = openTransport(folder);
  await expect(Array.fromAsync(transport.list())).rejects.toThrow('git log failed');
  await transport.close();
});

test('reading can stop early', async () => {
  const folder = await repositoryOf(
    Array.from({ length: 50 }, (_, index) => commit(`c${index}`, { 'a.md': String(index) })),
  );
  const transport = openTransport(folder);
  for await (const file of transport.list()) {
    if ('code' in file) continue;
    await transport.load(file);
    break;
  }
  await transport.close();
});

test('what a person has set for git changes nothing', async () => {
  const folder = await repositoryOf([commit('one', { 'é.md': '1' })]);
  for (const [name, value] of [
    ['log.showSignature', 'true'],
    ['core.quotePath', 'true'],
    ['diff.renames', 'copies'],
    ['color.ui', 'always'],
    ['log.date', 'relative'],
    ['format.pretty', 'oneline'],
  ]) {
    git(folder, 'config', name!, value!);
  }
  expect((await listed(folder)).map(({ path }) => path)).toEqual(['é.md']);
});
