/** The contents of a git repository's files through one `git cat-file --batch` for the whole run. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface Blobs {
  read(id: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** @throws from `read` when the repository has no such object or git ended. */
export function openBlobs(repository: string): Blobs {
  const git = spawn('git', ['-C', repository, 'cat-file', '--batch'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => git.once('close', resolve));
  // A git that is gone answers no more: reading says so.
  git.stdin.on('error', () => {});
  git.on('error', () => {});
  const output = reader(git.stdout);
  let last: Promise<unknown> = Promise.resolve();
  const one = async (id: string): Promise<Uint8Array> => {
    git.stdin.write(`${id}\n`);
    const header = await output.line();
    const [, type, size] = header.split(' ');
    if (type !== 'blob' || size === undefined) {
      throw new Error(`${repository}: git has no file ${id} (${header}). Is the clone complete?`);
    }
    const bytes = await output.bytes(Number(size));
    await output.bytes(1);
    return bytes;
  };
  return {
    read: (id) => {
      const result = last.then(() => one(id));
      last = result.catch(() => {});
      return result;
    },
    close: async () => {
      git.stdin.end();
      // What git had ready and nobody asked for would keep it from ending.
      git.stdout.destroy();
      await ended;
    },
  };
}

function reader(stream: Readable): {
  line(): Promise<string>;
  bytes(length: number): Promise<Uint8Array>;
} {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<Buffer> => {
    const next = await chunks.next();
    if (next.done) throw new Error('git ended before it had answered.');
    return next.value;
  };
  const take = (length: number): Buffer => {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    async line() {
      let end = held.indexOf(0x0a);
      while (end === -1) {
        held = Buffer.concat([held, await more()]);
        end = held.indexOf(0x0a);
      }
      return take(end + 1)
        .toString('utf8')
        .trimEnd();
    },
    async bytes(length) {
      const parts: Buffer[] = [take(Math.min(length, held.length))];
      let missing = length - (parts[0]?.length ?? 0);
      while (missing > 0) {
        held = await more();
        const part = take(Math.min(missing, held.length));
        parts.push(part);
        missing -= part.length;
      }
      return parts.length === 1 ? Uint8Array.from(parts[0] ?? []) : Buffer.concat(parts);
    },
  };
}
