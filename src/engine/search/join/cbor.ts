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

  /** An unsigned or a negative integer. */
  integer(): number {
    const major = (this.bytes[this.at] ?? 0) >> 5;
    return major === NEGATIVE ? -1 - this.#head(NEGATIVE) : this.#head(UNSIGNED);
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

/** Writes item by item into one growing buffer. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(4096);
  #at = 0;

  /** How many bytes are written. */
  get length(): number {
    return this.#at;
  }

  unsigned(value: number): void {
    this.#head(UNSIGNED, value);
  }

  /** @param bytes UTF-8 */
  text(bytes: Buffer): void {
    this.#head(TEXT, bytes.length);
    this.append(bytes);
  }

  /** The `length` items of the array are what is written next. */
  array(length: number): void {
    this.#head(ARRAY, length);
  }

  /** Items that are encoded already. */
  append(bytes: Buffer): void {
    this.#reserve(bytes.length);
    this.#at += bytes.copy(this.#bytes, this.#at);
  }

  /** A copy of what is written; the next item is the first of another buffer. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
    return taken;
  }

  #head(major: number, value: number): void {
    this.#reserve(5);
    const kind = major << 5;
    if (value < 24) {
      this.#bytes[this.#at++] = kind | value;
      return;
    }
    const [additional, length] = value < 0x1_00 ? [24, 1] : value < 0x1_00_00 ? [25, 2] : [26, 4];
    this.#bytes[this.#at++] = kind | additional;
    this.#at = this.#bytes.writeUIntBE(value, this.#at, length);
  }

  #reserve(length: number): void {
    const needed = this.#at + length;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
