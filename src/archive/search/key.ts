/**
 * A word as the index writes it, in letters and digits of ASCII alone. Pagefind folds accents by rules
 * of its own, which differ between scripts; here it finds nothing to fold.
 */

/** How many characters stand for one that is not in ASCII: 36⁴ is more than Unicode has. */
const WIDTH = 4;

/** The key of a folded word. A word begins with another exactly when its key begins with the other's. */
export function keyOf(word: string): string {
  if (/^[a-y0-9]*$/.test(word)) return word;
  return Array.from(word, (character) => {
    if (/[a-y0-9]/.test(character)) return character;
    if (character === 'z') return 'zz';
    return `zx${(character.codePointAt(0) ?? 0).toString(36).padStart(WIDTH, '0')}`;
  }).join('');
}

/** The word that a key stands for. */
export function wordOfKey(key: string): string {
  return key.replace(/zz|zx([0-9a-z]{4})/g, (_, code?: string) =>
    code === undefined ? 'z' : String.fromCodePoint(Math.min(parseInt(code, 36), 0x10ffff)),
  );
}
