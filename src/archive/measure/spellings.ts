/** The ways in which a text writes a name that is known from an address only. */

export interface Spelling {
  readonly written: string;
  readonly count: number;
  /** How often it stands after “the”, “a” or “your”, as names do not. */
  readonly afterArticle: number;
}

const LETTER = /[\p{Script=Latin}\p{N}\p{M}]/u;
/** The word that stands at a place. Longer ones are no words of names, and none can fill the stack. */
const WORD = /[\p{Script=Latin}\p{N}\p{M}]{1,60}/uy;
/** The next word of a name, with what may stand before it. */
const NEXT = /(?: & |[ \-.'’&])?([\p{Script=Latin}\p{N}\p{M}]{1,60})/uy;
const ARTICLE =
  /^(?:the|an?|your|our|their|this|any|les?|la|des?|une?|der|die|das|eine?|el|los|il|het|een)$/i;

/** Every run of words that makes one of the names, as it is written; `coffee-meets-bagel` has three. */
export function spellingsOf(names: readonly string[], text: string): Spelling[] {
  const targets = names.map(folded).filter(({ length }) => length > 2);
  if (targets.length === 0) return [];
  const found = new Map<string, { written: string; count: number; afterArticle: number }>();
  const plain = withoutAddresses(text);
  for (const start of beginnings(targets, plain)) {
    const end = endOfName(start, plain, targets);
    if (end === undefined) continue;
    const written = plain.slice(start, end);
    if (written.includes(' ') && !/\p{Lu}/u.test(written)) continue;
    const spelling = found.get(written) ?? { written, count: 0, afterArticle: 0 };
    spelling.count++;
    if (ARTICLE.test(wordBefore(start, plain))) spelling.afterArticle++;
    found.set(written, spelling);
  }
  return [...found.values()];
}

/** A name in an address says how hosts are written, not how the policy writes it. */
function withoutAddresses(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[@/]|(?<!\S)www\./giu)) {
    if (index < from) continue;
    let start = index;
    while (start > from && !/\s/u.test(text.charAt(start - 1))) start--;
    parts.push(text.slice(from, start));
    from = index;
    while (from < text.length && !/\s/u.test(text.charAt(from))) from++;
  }
  return from === 0 ? text : [...parts, text.slice(from)].join('\n');
}

/**
 * Where words start that may begin one of the names: with its first letter, or with one that may be
 * that letter with an accent. To look at characters takes a tenth of the time of looking at words.
 */
function beginnings(targets: readonly string[], text: string): number[] {
  const letters = targets.map(([letter = '']) => letter);
  const first = new Set([...letters, ...letters.map((letter) => letter.toUpperCase())]);
  const codes = new Set([...first].map((letter) => letter.charCodeAt(0)));
  const starts: number[] = [];
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isStart = !inWord && (code > 0x7f || codes.has(code));
    inWord = isInWord(text, index);
    if (isStart && inWord) starts.push(index);
  }
  return starts;
}

/** The word before a place, or the end of it, as long as any article is. */
function wordBefore(place: number, text: string): string {
  let end = place;
  while (end > 0 && !isInWord(text, end - 1)) end--;
  let start = end;
  while (start > 0 && end - start < 8 && isInWord(text, start - 1)) start--;
  return text.slice(start, end);
}

/** By the unit of UTF-16: 0 where nobody asked, 1 where it is a word's, 2 where it is none. */
const known = new Uint8Array(0x10000);

function isInWord(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdfff) {
    const pair = code < 0xdc00 ? text.codePointAt(index) : text.codePointAt(index - 1);
    return LETTER.test(String.fromCodePoint(pair ?? 0));
  }
  if (known[code] === 0) known[code] = LETTER.test(String.fromCharCode(code)) ? 1 : 2;
  return known[code] === 1;
}

/** Where the longest name that begins with a word ends; nothing where none does. */
function endOfName(start: number, text: string, targets: readonly string[]): number | undefined {
  WORD.lastIndex = start;
  const first = WORD.exec(text)?.[0] ?? '';
  let joined = folded(first);
  let at = start + first.length;
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
