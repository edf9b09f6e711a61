/** Whether two texts say the same words, whatever white space stands between them. */

/** Where two texts part, each with the words around the place; nothing where they say the same. */
export interface Parting {
  readonly original: string;
  readonly page: string;
}

export function firstDifference(original: string, page: string): Parting | undefined {
  const place = partingPlace(original, page);
  if (place === undefined) return undefined;
  return { original: around(original, place[0]), page: around(page, place[1]) };
}

/** Compared as they are, so that texts of megabytes need no lists of words. */
function partingPlace(a: string, b: string): [number, number] | undefined {
  let [left, right] = [skipSpace(a, 0), skipSpace(b, 0)];
  while (left < a.length && right < b.length) {
    const code = a.charCodeAt(left);
    if (code === b.charCodeAt(right) && !isSpace(code)) {
      left++;
      right++;
      continue;
    }
    const [nextLeft, nextRight] = [skipSpace(a, left), skipSpace(b, right)];
    if (nextLeft === left || nextRight === right) return [left, right];
    [left, right] = [nextLeft, nextRight];
  }
  return skipSpace(a, left) === a.length && skipSpace(b, right) === b.length
    ? undefined
    : [left, right];
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && isSpace(text.charCodeAt(index))) index++;
  return index;
}

/** As `\s` has it. */
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code > 0x167f &&
    (code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff));

const REACH = 40;

/** The whole words about a place, without the rest of the text. */
function around(text: string, place: number): string {
  const words = text.slice(Math.max(0, place - REACH), place + REACH).split(/\s+/u);
  const cutLeft = place > REACH && words.length > 2 ? 1 : 0;
  const cutRight = place + REACH < text.length && words.length > 2 ? -1 : words.length;
  return words.slice(cutLeft, cutRight).join(' ').trim();
}
