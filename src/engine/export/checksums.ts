/** SHA-256 of files on disk, read piece by piece. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1 << 20;

export interface Checked {
  readonly sha256: string;
  readonly bytes: number;
}

/** @throws when the file cannot be read. */
export function checksumOf(path: string): Checked {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafe(PIECE);
    let bytes = 0;
    for (;;) {
      const read = readSync(file, piece, 0, PIECE, null);
      if (read === 0) return { sha256: hash.digest('hex'), bytes };
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
}
