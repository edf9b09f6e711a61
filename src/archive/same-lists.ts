/** Finds lists of numbers that came before: texts that came back, sites that share the same passages. */

/** Which list was the first with just these numbers. */
export class SameLists {
  readonly #lists = new Map<number, { numbers: Uint32Array; index: number }[]>();

  /** The index of the first list that is equal; that of this one where none is. */
  first(numbers: Uint32Array, index: number): number {
    const hash = hashOf(numbers);
    const alike = this.#lists.get(hash) ?? [];
    const found = alike.find((other) => isEqual(other.numbers, numbers));
    if (found !== undefined) return found.index;
    alike.push({ numbers, index });
    this.#lists.set(hash, alike);
    return index;
  }
}

/** FNV-1a over the numbers, which only has to spread them. */
function hashOf(numbers: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (const number of numbers) hash = Math.imul(hash ^ number, 0x01000193) >>> 0;
  return hash;
}

const isEqual = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((number, index) => number === b[index]);
