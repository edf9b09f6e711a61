/** The ways in which a text writes a name that is known from an address only. */

export interface Spelling {
  readonly written: string;
  readonly count: number;
  /** How often it stands after “the”, “a” or “your”, as names do not. */
  readonly afterArticle: number;
}

/** Longer runs of letters are taken apart: no name has such words, and no text can fill the stack. */
const WORD = /[\p{Script=Latin}\p{N}\p{M}]{1,60}/gu;
/** The next word of a name, with what may stand before it. */
const NEXT = /(?: & |[ \-.'’&])?([\p{Script=Latin}\p{N}\p{M}]{1,60})/uy;
const ARTICLE =
  /^(?:the|an?|your|our|their|this|any|les?|la|des?|une?|der|die|das|eine?|el|los|il|het|een)$/i;

/** Every run of words that makes one of the names, as it is written; `coffee-meets-bagel` has three. */
export function spellingsOf(names: readonly string[], text: string): Spelling[] {
  const targets = names.map(folded).filter(({ length }) => length > 2);
  const found = new Map<string, { written: string; count: number; afterArticle: number }>();
  const plain = withoutAddresses(text);
  const word = new RegExp(WORD);
  let before = '';
  for (let match = word.exec(plain); match !== null; match = word.exec(plain)) {
    const end = endOfName(match, plain, targets);
    const written = end === undefined ? '' : plain.slice(match.index, end);
    if (written !== '' && (!written.includes(' ') || /\p{Lu}/u.test(written))) {
      const spelling = found.get(written) ?? { written, count: 0, afterArticle: 0 };
      spelling.count++;
      if (ARTICLE.test(before)) spelling.afterArticle++;
      found.set(written, spelling);
    }
    before = match[0];
  }
  return [...found.values()];
}

/** A name in an address says how hosts are written, not how the policy writes it. */
const withoutAddresses = (text: string): string =>
  text.replace(/\S+/gu, (word) => (/[@/]|^www\./i.test(word) ? '\n' : word));

/** Where the longest name that begins with a word ends; nothing where none does. */
function endOfName(
  first: RegExpExecArray,
  text: string,
  targets: readonly string[],
): number | undefined {
  let joined = folded(first[0]);
  let at = first.index + first[0].length;
  let end: number | undefined;
  while (joined !== '' && targets.some((target) => target.startsWith(joined))) {
    if (targets.includes(joined)) end = at;
    NEXT.lastIndex = at;
    const next = NEXT.exec(text);
    const more = folded(next?.[1] ?? '');
    if (next === null || more === '') break;
    joined += more;
    at += next[0].length;
  }
  return end;
}

/** A name's letters and digits, as an address has them: `Coffee Meets Bagel` is `coffeemeetsbagel`. */
function folded(name: string): string {
  if (PLAIN.test(name)) return name;
  const letters = name.normalize('NFKD').replace(/[^\0-\x7f]+/g, '');
  return letters.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

const PLAIN = /^[a-z0-9]*$/;
