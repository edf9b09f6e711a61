/** As much of CBOR (RFC 8949) as Pagefind's files are made of: integers, texts and arrays. */

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads item by item. A text is given as its bytes, because Pagefind orders words by them. */
export class CborReader {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  unsigned(): number {
    return this.#head(UNSIGNED);
  }

  text(): Buffer {
    const length = this.#head(TEXT);
    return this.bytes.subarray(this.at, (this.at += length));
  }

  /** The number of items that follow. */
  array(): number {
    return this.#head(ARRAY);
  }

  /** Passes over one item with all that is in it. */
  skip(): void {
    for (let items = 1; items > 0; items--) {
      const major = (this.bytes[this.at] ?? 0) >> 5;
      const value = this.#head(major);
      if (major === TEXT) this.at += value;
      else if (major === ARRAY) items += value;
      else if (major !== UNSIGNED && major !== NEGATIVE) throw this.#unexpected(major);
    }
  }

  #head(expected: number): number {
    const first = this.bytes[this.at++];
    if (first === undefined || first >> 5 !== expected) throw this.#unexpected((first ?? 0) >> 5);
    const short = first & 31;
    if (short < 24) return short;
    const length = { 24: 1, 25: 2, 26: 4, 27: 6 }[short];
    if (length === undefined) throw this.#unexpected(short);
    // Numbers of eight bytes never get near their upper two.
    if (short === 27) this.at += 2;
    return this.bytes.readUIntBE((this.at += length) - length, length);
  }

  #unexpected(kind: number): Error {
    return new Error(`unexpected CBOR (${kind}) at byte ${this.at} of ${this.bytes.length}`);
  }
}

export const unsigned = (value: number): Buffer => head(UNSIGNED, value);

export const text = (value: string | Buffer): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
};

/** The items are encoded already. */
export const array = (items: readonly Buffer[]): Buffer =>
  Buffer.concat([arrayHead(items.length), ...items]);

/** What stands before the items of an array. */
export const arrayHead = (length: number): Buffer => head(ARRAY, length);

function head(major: number, value: number): Buffer {
  const kind = major << 5;
  if (value < 24) return Buffer.of(kind | value);
  if (value < 0x1_00) return Buffer.of(kind | 24, value);
  const long = value >= 0x1_00_00;
  const bytes = Buffer.alloc(long ? 5 : 3);
  bytes[0] = kind | (long ? 26 : 25);
  bytes.writeUIntBE(value, 1, long ? 4 : 2);
  return bytes;
}
