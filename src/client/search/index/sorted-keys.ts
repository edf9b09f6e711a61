/** Places in lists of keys that are in order. */

/** The first place in the ordered list whose key is not below `key`. */
export function lowerBound(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place whose key is above `key`. */
export const upperBound = (keys: readonly string[], key: string): number => {
  const at = lowerBound(keys, key);
  return keys[at] === key ? at + 1 : at;
};
