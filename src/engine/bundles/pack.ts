/** Packs files into one block of a bundle. */
import { gzipSync } from 'node:zlib';
import { formatPieces } from '../../archive/bundles/pieces.ts';

const TEXT = /\.(?:css|csv|html|js|json|jsonl|link|md|svg|txt|webmanifest|xml)$/;

/** Before each tag that opens, and after each line: the same text is cut at the same places anywhere. */
const CUT = /(?=<[a-z])|(?<=\n)/;

/** @returns a gzip member. */
export function packBlock(files: readonly { path: string; data: Buffer }[]): Buffer {
  const known = new Map<string, number>();
  const written = files.map(({ path, data }) => {
    // Latin-1 gives each byte a character of its own.
    const whole = data.toString('latin1');
    return (TEXT.test(path) ? whole.split(CUT) : [whole]).map((piece) => {
      const number = known.get(piece) ?? known.size;
      known.set(piece, number);
      return number;
    });
  });
  const pieces = [...known.keys()];
  const lists = formatPieces({ lengths: pieces.map(({ length }) => length), files: written });
  return gzipSync(Buffer.concat([Buffer.from(lists), Buffer.from(pieces.join(''), 'latin1')]));
}
