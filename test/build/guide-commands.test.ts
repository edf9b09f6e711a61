/** Runs the commands of the guide and the README as they stand, in a copy of the project. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesUnder } from '../architecture/imports.ts';

const project = join(import.meta.dirname, '..', '..');
const MINUTES = 60_000;

interface Commands {
  readonly page: string;
  readonly blocks: readonly string[];
}

const pages: readonly Commands[] = [...filesUnder(project, 'content/guide', ['.mdx']), 'README.md']
  .map((page) => ({ page, blocks: blocksOf(readFileSync(join(project, page), 'utf8')) }))
  .filter(({ blocks }) => blocks.length > 0);

/** What stands between the fences of each `sh` block. */
function blocksOf(text: string): string[] {
  return [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block.trim());
}

/** A block that is not run says why in its first line, where a reader sees it too. */
const REASONS = ['# needs the network', '# runs until you press Ctrl-C'];

/** They installed what this test runs with, and the second is this test. */
const INSTALL = ['npm ci && npm start', 'npm cit'];

const isRun = (block: string): boolean =>
  !INSTALL.includes(block) && !REASONS.includes(block.split('\n')[0] ?? '');

test('the guide has commands, and most of them can be run here', () => {
  const blocks = pages.flatMap(({ blocks }) => blocks);
  expect(blocks.filter(isRun).length).toBeGreaterThan(8);
  expect(blocks.filter((block) => block.startsWith('#') && isRun(block))).toEqual([]);
});

test('every block of commands is marked as one', () => {
  const unmarked = pages.flatMap(({ page }) =>
    [...readFileSync(join(project, page), 'utf8').matchAll(/^```(\w*)\n(?:npm|git|npx|cd) /gm)]
      .filter(([, language]) => language !== 'sh')
      .map(() => page),
  );
  expect(unmarked).toEqual([]);
});

describe.each(pages.filter(({ blocks }) => blocks.some(isRun)))('$page', ({ blocks }) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'smallprint-guide-'));
    for (const name of ['content', 'public', 'scripts', 'src', 'package.json', 'astro.config.mjs'])
      cpSync(join(project, name), join(folder, 'project', name), { recursive: true });
    cpSync(join(project, 'tsconfig.json'), join(folder, 'project', 'tsconfig.json'));
    symlinkSync(join(project, 'node_modules'), join(folder, 'project', 'node_modules'), 'dir');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(
    'its commands work as they stand, one block after the other',
    { timeout: 5 * MINUTES },
    async () => {
      for (const block of blocks.filter(isRun)) {
        const { code, said } = await run(block, folder);
        expect(code, `${block}\n\n${said}`).toBe(0);
      }
    },
  );
});

function run(block: string, folder: string): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      CHROME_PATH: process.env['CHROME_PATH'],
    };
    execFile(
      'sh',
      ['-e', '-c', block],
      { cwd: join(folder, 'project'), env, timeout: 4 * MINUTES },
      (error, output, errors) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: output + errors }),
    );
  });
}
