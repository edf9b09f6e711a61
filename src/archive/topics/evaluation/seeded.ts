/** Numbers from 0 to 1 that are the same for the same seed (mulberry32 by Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some of the items, at most so many, each as likely as the others; in their own order. */
export function drawn<Item>(items: readonly Item[], most: number, random: () => number): Item[] {
  const places = items.map((_, index) => index);
  for (let index = 0; index < Math.min(most, places.length); index++) {
    const other = index + Math.floor(random() * (places.length - index));
    [places[index], places[other]] = [places[other] ?? 0, places[index] ?? 0];
  }
  const chosen = new Set(places.slice(0, most));
  return items.filter((_, index) => chosen.has(index));
}
