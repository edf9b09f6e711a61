/**
 * A file of words: for each the texts that have it and where in them. In CBOR (RFC 8949):
 * `[[key, [[text, [position, …]], …]], …]`, where texts and positions are distances from the one before.
 */

/** The places of a word in one text. */
export interface Places {
  readonly text: number;
  /** Counted in words from the text's beginning; between two passages one number is left out. */
  readonly positions: readonly number[];
}

const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

export class WordFile {
  /** The words' keys, in order. */
  readonly keys: readonly string[];
  readonly #starts: readonly number[];
  readonly #bytes: Uint8Array;
  #at = 0;

  /** @throws when the bytes are no such file. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const keys: string[] = [];
    const starts: number[] = [];
    for (let words = this.#head(ARRAY); words > 0; words--) {
      this.#head(ARRAY);
      keys.push(this.#text());
      starts.push(this.#at);
      this.#skip();
    }
    this.keys = keys;
    this.#starts = starts;
  }

  /** How many texts have the word at this place in `keys`. */
  count(index: number): number {
    this.#at = this.#starts[index] ?? 0;
    return this.#head(ARRAY);
  }

  /** The texts that have the word at this place in `keys`, in order. */
  places(index: number): Places[] {
    const found: Places[] = [];
    let text = 0;
    for (let texts = this.count(index); texts > 0; texts--) {
      this.#head(ARRAY);
      text += this.#head(UNSIGNED);
      found.push({ text, positions: this.#positions() });
    }
    return found;
  }

  #positions(): number[] {
    const positions: number[] = [];
    let position = 0;
    for (let items = this.#head(ARRAY); items > 0; items--)
      positions.push((position += this.#head(UNSIGNED)));
    return positions;
  }

  #text(): string {
    const length = this.#head(TEXT);
    let text = '';
    for (const end = this.#at + length; this.#at < end; this.#at++) {
      text += String.fromCharCode(this.#bytes[this.#at] ?? 0);
    }
    return text;
  }

  #skip(): void {
    for (let items = 1; items > 0; items--) {
      const major = (this.#bytes[this.#at] ?? 0) >> 5;
      const value = this.#head(major);
      if (major === TEXT) this.#at += value;
      else if (major === ARRAY) items += value;
    }
  }

  /** The number that an item begins with: a value, or a length. */
  #head(expected: number): number {
    const first = this.#bytes[this.#at++];
    if (first === undefined || first >> 5 !== expected)
      throw new Error('a file of words is damaged');
    const short = first & 31;
    if (short < 24) return short;
    let value = 0;
    for (let bytes = 1 << (short - 24); bytes > 0; bytes--) {
      value = value * 256 + (this.#bytes[this.#at++] ?? 0);
    }
    return value;
  }
}
