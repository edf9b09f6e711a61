/** A disk that is full and a folder that nobody may write into: said clearly, and nothing half-done. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesOf, ingestWhole, readWholeArchive, startIngest } from './killing.ts';
import { princetonText, temporaryContent } from './texts.ts';

const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
})();

async function writeSources(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let site = 0; site < 12; site++) {
    const passages = Array.from(
      { length: 400 },
      (_, line) => `Passage ${line} of ${site}: we keep pots.`,
    );
    const text = princetonText({
      site: `pot${site}.com`,
      body: `# Privacy\n\n${passages.join('\n\n')}\n`,
    });
    await writeFile(join(folder, `${site}.md`), text);
  }
}

const mounted = (folder: string, options: string): void => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  onTestFinished(() => void spawnSync('umount', [folder]));
};

describe.skipIf(!canMount)('a full disk (skipped where file systems cannot be mounted)', () => {
  test('stops ingest with what to do; what is written is whole, and the next run goes on', async () => {
    const folder = await temporaryContent();
    const [sources, disk, reference] = ['sources', 'disk', 'reference'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeSources(sources);
    await ingestWhole(reference, [sources]);
    await mkdir(disk);
    mounted(disk, 'size=256k');
    const content = join(disk, 'content');
    const full = await ingestWhole(content, [sources]);
    expect(full.code).toBe(1);
    expect(full.said).toMatch(
      /could not be written: the disk is full\. Make room and run the same command again/,
    );
    expect(full.said).not.toMatch(/ at .*\.ts:\d+/);
    await readWholeArchive(content);
    execFileSync('mount', ['-o', 'remount,size=16m', disk]);
    expect((await ingestWhole(content, [sources])).code).toBe(0);
    expect(filesOf(content)).toEqual(filesOf(reference));
  }, 300_000);

  test('for temporary files is said too, and nothing is recorded', async () => {
    const folder = await temporaryContent();
    const [sources, disk, content] = ['sources', 'disk', 'content'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeSources(sources);
    await mkdir(disk);
    mounted(disk, 'size=4k');
    const { code, said } = await startIngest(content, [sources], { TMPDIR: disk }).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/could not be written: the disk is full/);
    expect(existsSync(join(content, 'captures'))).toBe(false);
  }, 300_000);

  test('and a file system that is read only are told apart', async () => {
    const folder = await temporaryContent();
    const [sources, disk] = ['sources', 'disk'].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    await writeSources(sources);
    await mkdir(disk);
    mounted(disk, 'size=64k');
    await mkdir(join(disk, 'content'));
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const { code, said } = await startIngest(join(disk, 'content'), [sources]).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/could not be written: .*with --content/);
  }, 300_000);
});

describe.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written (skipped for root, who may)',
  () => {
    test('is said, and nothing is left in it', async () => {
      const folder = await temporaryContent();
      const [sources, content] = ['sources', 'content'].map((name) => join(folder, name)) as [
        string,
        string,
      ];
      await writeSources(sources);
      await mkdir(content);
      await chmod(content, 0o555);
      onTestFinished(() => chmod(content, 0o755));
      const { code, said } = await startIngest(content, [sources]).ended;
      expect(code).toBe(1);
      expect(said).toMatch(/could not be written: this user may not write there/);
      expect(filesOf(content).size).toBe(0);
    }, 300_000);
  },
);
