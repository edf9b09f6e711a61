/** A real git repository with a history that a test writes down. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface GivenCommit {
  readonly message: string;
  /** The author's date: seconds are kept, and the zone. */
  readonly at: string;
  readonly author?: string;
  /** New contents by path; nothing for a file that is deleted. */
  readonly files: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smallprint-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The folder of a repository in which each commit follows the one before it. */
export async function repositoryOf(commits: readonly GivenCommit[]): Promise<string> {
  const folder = await temporaryFolder();
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder]);
  const parts: Buffer[] = [];
  const say = (text: string | Uint8Array): void => void parts.push(Buffer.from(text as string));
  for (const [index, { message, at, author = 'Bot', files }] of commits.entries()) {
    const [, zone = '+00:00'] = /([+-]\d\d:\d\d)$/.exec(at) ?? [];
    const date = `${Math.floor(Date.parse(at) / 1_000)} ${zone.replace(':', '')}`;
    say(`commit refs/heads/main\nmark :${index + 1}\nauthor ${author} <bot@example.org> ${date}\n`);
    say(`committer ${author} <bot@example.org> ${date}\n`);
    say(`data ${Buffer.byteLength(message)}\n${message}\n`);
    if (index > 0) say(`from :${index}\n`);
    for (const [path, content] of Object.entries(files)) {
      const name = JSON.stringify(path);
      if (content === undefined) say(`D ${name}\n`);
      else {
        const bytes = Buffer.from(content as string);
        say(`M 100644 inline ${name}\ndata ${bytes.length}\n`);
        say(bytes);
        say('\n');
      }
    }
    say('\n');
  }
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet', '--date-format=raw'], {
    input: Buffer.concat(parts),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  return folder;
}
