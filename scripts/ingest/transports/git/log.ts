/** Every change of every file in a git history, oldest first, streamed from one `git log`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface FileChange {
  readonly commit: string;
  /** The author's date: for archives the instant of capture. UTC to the second. */
  readonly at: string;
  readonly author: string;
  readonly subject: string;
  readonly body: string;
  readonly path: string;
  readonly blob: string;
}

const ARGUMENTS = [
  'log', '--reverse', '--topo-order', '--raw', '-z', '--no-renames', '--no-abbrev', '--diff-filter=d',
  '--format=tformat:%x01%H%x00%aI%x00%an%x00%B%x02',
]; // prettier-ignore

/** @throws when the folder is no repository, or git fails. */
export async function* fileChanges(repository: string): AsyncGenerator<FileChange> {
  const git = spawn('git', ['-C', repository, ...ARGUMENTS], { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(git, 'close') as Promise<[number | null]>;
  let complaint = '';
  git.stderr.on('data', (data: Buffer) => (complaint = (complaint + data.toString()).slice(-2_000)));
  yield* parse(fields(git.stdout));
  const [code] = await closed;
  if (code !== 0) throw new Error(`${repository}: git log failed: ${complaint.trim()}`);
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

async function* parse(stream: AsyncGenerator<string>): AsyncGenerator<FileChange> {
  let commit: Omit<FileChange, 'path' | 'blob'> | undefined;
  const next = async (): Promise<string> => (await stream.next()).value ?? '';
  for await (const field of stream) {
    if (field.startsWith('\x01')) {
      const at = utc(await next());
      const author = await next();
      const message = (await next()).replace(/\x02$/, '');
      const [subject = '', ...body] = message.split('\n');
      commit = { commit: field.slice(1), at, author, subject, body: body.join('\n').trim() };
    } else if (commit !== undefined && /^\n?:/.test(field)) {
      const blob = field.split(' ')[3] ?? '';
      yield { ...commit, path: await next(), blob };
    }
  }
}

const utc = (date: string): string => new Date(date).toISOString().slice(0, 19) + 'Z';
