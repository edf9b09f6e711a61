/**
 * How the files of a block are packed. Versions of a text say most things again, far beyond the 32 kB
 * that gzip looks back: so each piece of a file is written once, and a file is the list of its pieces.
 * All numbers are LEB128: how many pieces there are, the length of each; how many files, and for each
 * how many pieces it has and which, as steps from the piece that would come next; then the pieces.
 */

/** What a file is made of, as written into a block. */
export interface Pieces {
  /** The length of each piece. */
  readonly lengths: readonly number[];
  /** Which pieces each file has. */
  readonly files: readonly (readonly number[])[];
}

export function formatPieces({ lengths, files }: Pieces): number[] {
  const bytes: number[] = [];
  const put = (value: number): void => {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
    bytes.push(value);
  };
  put(lengths.length);
  for (const length of lengths) put(length);
  put(files.length);
  for (const pieces of files) {
    put(pieces.length);
    let next = 0;
    for (const piece of pieces) {
      const step = piece - next;
      put(step < 0 ? -2 * step - 1 : 2 * step);
      next = piece + 1;
    }
  }
  return bytes;
}

/** The files of a block, each as a list of stretches of its bytes. @throws where it leads out of them. */
export function readPieces(block: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[][] {
  let at = 0;
  const get = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = block[at++];
      if (byte === undefined || scale > 2 ** 35) throw damaged();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  };
  const lengths = Array.from({ length: atMost(get(), block.length) }, get);
  const files = Array.from({ length: atMost(get(), block.length) }, () => {
    let next = 0;
    return Array.from({ length: atMost(get(), block.length) }, () => {
      const step = get();
      const piece = next + (step % 2 === 1 ? -(step + 1) / 2 : step / 2);
      next = piece + 1;
      return piece;
    });
  });
  const starts: number[] = [];
  for (const length of lengths) {
    starts.push(at);
    at += length;
  }
  if (at !== block.length) throw damaged();
  return files.map((pieces) =>
    pieces.map((piece) => {
      const start = starts[piece];
      if (start === undefined) throw damaged();
      return block.subarray(start, start + (lengths[piece] ?? 0));
    }),
  );
}

function atMost(count: number, most: number): number {
  if (count > most) throw damaged();
  return count;
}

const damaged = (): Error => new Error('The pieces of a block lead out of it: it was damaged.');
