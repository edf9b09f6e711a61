import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryContent } from '../ingest/texts.ts';

export interface Took {
  /** Of processor time: other work on the machine is not the page's fault. */
  readonly seconds: number;
  /** The most that the process had in memory, in millions of bytes. */
  readonly megabytes: number;
  /** The code of the finding, where the page was set aside. */
  readonly refusal?: string;
}

const script = join(import.meta.dirname, 'taken-page.ts');
const root = join(import.meta.dirname, '../../..');

/** What `npm run ingest` starts Node with. */
const flags = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { ingest: string } }
).scripts.ingest
  .split(' ')
  .filter((word) => word.startsWith('--'));

/** What a page that repeats a piece takes, in a process of its own. @throws where that ends badly. */
export async function taking(piece: string, length: number): Promise<Took> {
  const node = [...flags, script, await temporaryContent(), JSON.stringify(piece), String(length)];
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: root });
  return JSON.parse(stdout) as Took;
}
