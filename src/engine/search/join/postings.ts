/** Where a word stands: texts, and positions in them. */
import { type CborReader, CborWriter } from './cbor.ts';

/** Items of a page as Pagefind packs it: its number, positions in the text, positions in the metadata. */
const ITEMS = 3;

/**
 * The positions of a word in the one page of a part, ascending.
 *
 * @throws when the part has other pages than that one.
 */
export function readPositions(reader: CborReader): number[] {
  if (reader.array() !== 1 || reader.array() !== ITEMS || reader.unsigned() !== 0)
    throw new Error('A part of the search index has other pages than the one that it was given.');
  const positions: number[] = [];
  let position = 0;
  for (let items = reader.array(); items > 0; items--) {
    const value = reader.integer();
    // A weight: positions that follow are counted from the beginning again.
    if (value < 0) position = 0;
    else positions.push((position += value));
  }
  reader.skip();
  return positions;
}

/** Packs where one word after the other stands. */
export class PostingsWriter {
  readonly #list = new CborWriter();
  #texts = 0;
  #before = 0;

  /**
   * Adds the texts of a part that have the word, and counts in `found` how often.
   *
   * @param positions in the part's page, ascending.
   * @param starts where each text begins in the page, and where the page ends.
   * @param offset the number of the part's first text.
   */
  add(
    positions: readonly number[],
    starts: readonly number[],
    offset: number,
    found: number[],
  ): void {
    let text = 0;
    for (let from = 0; from < positions.length;) {
      text = placeOf(positions[from] ?? 0, starts, text);
      const end = starts[text + 1] ?? Infinity;
      let to = from + 1;
      while (to < positions.length && (positions[to] ?? 0) < end) to++;
      this.#addText(offset + text, positions.slice(from, to), starts[text] ?? 0);
      found[text] = (found[text] ?? 0) + to - from;
      from = to;
    }
  }

  /** What was added since the last time, as an array in CBOR. */
  takeInto(target: CborWriter): void {
    target.array(this.#texts);
    target.append(this.#list.take());
    this.#texts = 0;
    this.#before = 0;
  }

  #addText(text: number, positions: readonly number[], start: number): void {
    this.#list.array(2);
    this.#list.unsigned(text - this.#before);
    this.#list.array(positions.length);
    let before = start;
    for (const position of positions) {
      this.#list.unsigned(position - before);
      before = position;
    }
    this.#before = text;
    this.#texts++;
  }
}

/** The last of `starts` that is not behind `position`, at `from` or later. */
function placeOf(position: number, starts: readonly number[], from: number): number {
  let [low, high] = [from, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
