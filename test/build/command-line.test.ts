import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { repositoryOf, temporaryFolder } from '../unit/transports/repository.ts';

const project = join(import.meta.dirname, '..', '..');

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const run = (script: string, ...args: string[]): Promise<Ended> => runIn({}, script, ...args);

const runIn = (more: NodeJS.ProcessEnv, script: string, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...more };
    const command = [join(project, 'scripts', `${script}.ts`), ...args];
    execFile(process.execPath, command, { cwd: project, env }, (error, output, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
    );
  });

const commands = [
  'ingest',
  'build',
  'bundles',
  'dev',
  'preview',
  'offline',
  'check',
  'publish-urls',
  'withdraw',
  'export',
  'sample',
  'release',
  'verify',
  'audit',
  'bench',
  'pictures',
  'topics-evaluate',
];

describe.each(commands)('npm run %s', (command) => {
  test('explains itself with --help', async () => {
    const { code, output } = await run(command, '--help');
    expect(code).toBe(0);
    await expect(output).toMatchFileSnapshot(`../locks/help/${command}.txt`);
  });

  test('ends with an error for an option that it does not know, and names it', async () => {
    const { code, errors } = await run(command, '--no-such-option');
    expect(code).toBeGreaterThan(0);
    expect(errors).toContain('--no-such-option');
  });
});

test('npm run ingest names the repairs that there are where one is to be left out that is none', async () => {
  const { code, errors } = await run('ingest', '--remake', '--without', 'hats');
  expect(code).toBe(1);
  expect(errors).toContain('There is no repair “hats”. There are: bold-headings, ');
});

test('npm run ingest ends where a later source cannot be opened, though it reads a history already', async () => {
  const history = await repositoryOf([
    { message: 'Add', at: '2020-01-01T00:00:00+00:00', files: { 'privacy.md': 'We keep it.' } },
  ]);
  const broken = join(await temporaryFolder(), 'broken.bundle');
  writeFileSync(broken, '# v2 git bundle\nnothing');
  const { code, errors } = await run('ingest', history, broken, '--dry-run');
  expect(code).toBe(1);
  expect(errors).toContain('broken.bundle');
});

test('npm run audit ends with 2 where there is no browser to open pages in', async () => {
  const none = { CHROME_PATH: '/no/such/browser' };
  const { code, errors } = await runIn(none, 'audit', '--out', inject('site').out, '--odd', '0');
  expect(code).toBe(2);
  expect(errors).toContain('/no/such/browser');
});

describe('npm run check', () => {
  test('ends with 0 for a good site, and counts its pages', async () => {
    const { code, output } = await run('check', '--out', inject('site').out);
    expect(output).toMatch(/^\d+ pages, \d+ files: nothing found\.$/m);
    expect(code).toBe(0);
  });

  test('ends with 1 where something is wrong, and prints it as JSON if asked to', async () => {
    const out = mkdtempSync(join(tmpdir(), 'smallprint-check-'));
    writeFileSync(join(out, 'index.html'), '<html data-base="/"><a href="/gone/">x</a>');
    const { code, output } = await run('check', '--out', out, '--json');
    rmSync(out, { recursive: true });
    expect(code).toBe(1);
    expect(JSON.parse(output.split('\n')[0] ?? '')).toMatchObject({
      code: 'broken-link',
      file: 'index.html',
    });
  });

  test('ends with 2 where there is no site, and says how to make one', async () => {
    const { code, errors } = await run('check', '--out', join(tmpdir(), 'no-such-site'));
    expect(code).toBe(2);
    expect(errors).toContain('npm run build');
  });
});

test('npm run bench measures a small invented archive and leaves nothing behind', async () => {
  const { code, output, errors } = await run(
    ...(['bench', '--documents', '12', '--versions-per-site', '4', '--json'] as const),
  );
  expect(errors).toBe('');
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ documents: 12, versionsPerSite: 4 });
});
