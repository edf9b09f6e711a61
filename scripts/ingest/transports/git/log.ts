/** Every change of every file in a git history, oldest first, streamed from one `git log`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Commit {
  readonly commit: string;
  /** The author's date: for archives the instant of capture. UTC to the second. */
  readonly at: string;
  readonly author: string;
  readonly subject: string;
  readonly body: string;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly path: string;
  /** The file's new content; nothing where it was deleted. */
  readonly blob?: string;
}

/** What a person has set for git must not change what is read. */
const SETTINGS = [
  '-c',
  'log.showSignature=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'i18n.logOutputEncoding=UTF-8',
];

const ARGUMENTS = [
  'log', '--reverse', '--topo-order', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-mailmap',
  '--no-ext-diff', '--no-textconv', '--no-color', '--no-notes', '--diff-merges=off',
  '--format=tformat:%x01%H%x00%aI%x00%an%x00%B%x02',
]; // prettier-ignore

/**
 * The commits that change files, with what they change: files, neither links nor other repositories.
 *
 * @throws when the folder is no repository, or git fails.
 */
export async function* commits(repository: string, revision = 'HEAD'): AsyncGenerator<Commit> {
  const git = spawn('git', ['-C', repository, ...SETTINGS, ...ARGUMENTS, revision, '--'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(git, 'close') as Promise<[number | null]>;
  closed.catch(() => {});
  let complaint = '';
  git.stderr.on(
    'data',
    (data: Buffer) => (complaint = (complaint + data.toString()).slice(-2_000)),
  );
  try {
    yield* parse(fields(git.stdout));
    const [code] = await closed;
    if (code !== 0) throw new Error(`${repository}: git log failed: ${complaint.trim()}`);
  } finally {
    // Whoever stops reading early does not wait for the rest of the history.
    git.kill();
  }
}

async function* fields(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    let data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0)) {
      yield data.toString('utf8', 0, end);
      data = data.subarray(end + 1);
    }
    rest = data;
  }
}

async function* parse(stream: AsyncGenerator<string>): AsyncGenerator<Commit> {
  let commit: Omit<Commit, 'changes'> | undefined;
  let changes: Change[] = [];
  const next = async (): Promise<string> => (await stream.next()).value ?? '';
  for await (const field of stream) {
    if (field.startsWith('\x01')) {
      if (commit !== undefined && changes.length > 0) yield { ...commit, changes };
      changes = [];
      const at = utc(await next());
      const author = await next();
      const message = (await next()).replace(/\x02$/, '');
      const [subject = '', ...body] = message.split('\n');
      commit = { commit: field.slice(1), at, author, subject, body: body.join('\n').trim() };
    } else if (/^\n?:/.test(field)) {
      const [, mode = '', , blob = '', status] = field.split(' ');
      const path = await next();
      if (status === 'D') changes.push({ path });
      else if (mode.startsWith('100')) changes.push({ path, blob });
    }
  }
  if (commit !== undefined && changes.length > 0) yield { ...commit, changes };
}

const utc = (date: string): string => new Date(date).toISOString().slice(0, 19) + 'Z';
