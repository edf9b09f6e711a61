/**
 * What a bundle holds, as text at its end: the lines of the release's manifest, each after the file's
 * length, under the block that has their bytes.
 */
import { manifestLine, readManifestLine } from '../release/manifest.ts';

export interface Packed {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Files that were packed together: bytes `at` to `at + length` of the bundle. */
export interface Block {
  readonly at: number;
  readonly length: number;
  /** In the order in which they are packed. */
  readonly files: readonly Packed[];
}

const FIRST = 'smallprint-bundle 1';

export function formatContents(blocks: readonly Block[]): string {
  return [
    `${FIRST}\n`,
    ...blocks.flatMap(({ at, length, files }) => [
      `block ${at} ${length}\n`,
      ...files.map(({ path, sha256, bytes }) => `${bytes} ${manifestLine(path, sha256)}`),
    ]),
  ].join('');
}

const BLOCK = /^block (\d{1,8}) (\d{1,8})$/;
const FILE = /^(\d{1,12}) (.*)$/;

/** @throws when it is not what a bundle says of itself. */
export function parseContents(text: string): Block[] {
  const [first, ...lines] = text.split('\n');
  if (first !== FIRST) throw unreadable(1);
  const blocks: { at: number; length: number; files: Packed[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const block = BLOCK.exec(line);
    if (block !== null) {
      blocks.push({ at: Number(block[1]), length: Number(block[2]), files: [] });
      continue;
    }
    const [, bytes, rest = ''] = FILE.exec(line) ?? [];
    const file = readManifestLine(rest);
    const last = blocks.at(-1);
    if (bytes === undefined || file === undefined || last === undefined)
      throw unreadable(index + 2);
    last.files.push({ ...file, bytes: Number(bytes) });
  }
  return blocks;
}

const unreadable = (line: number): Error =>
  new Error(
    `The list of what a bundle holds cannot be read at its line ${line}: the bundle was damaged, or ` +
      'made by a newer Smallprint. Reload the page; if that does not help, remove the copy and keep it anew.',
  );
