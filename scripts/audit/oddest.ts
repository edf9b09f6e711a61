/** Which pages of a site have the oddest texts: the ends of what pages can be, in several directions. */

type Measure = (html: string) => number;

const count =
  (pattern: RegExp): Measure =>
  (html) =>
    html.match(pattern)?.length ?? 0;

/** Each is an end at which pages break. */
const measures: Readonly<Record<string, Measure>> = {
  length: (html) => html.length,
  brevity: (html) => -html.length,
  words: (html) => longest(html, /[^\s<>]+/g),
  cells: count(/<t[dh][\s>]/g),
  tables: count(/<table/g),
  lists: (html) => deepest(html, /<(\/?)(?:ul|ol)[\s>]/g),
  quotes: (html) => deepest(html, /<(\/?)blockquote[\s>]/g),
  headings: count(/<h[2-6][\s>]/g),
  links: count(/<a[\s>]/g),
  omissions: count(/class="?omitted/g),
  furniture: count(/class="?furniture/g),
  characters: count(/[^\u0000-\u024f\u2000-\u20ff]/g),
  controls: count(/\u200f|\u200e|\u00ad|\ufffd|dir="?rtl/g),
  code: count(/<pre[\s>]/g),
};

const KEPT = 50;

export class Oddest {
  readonly #ends = new Map(Object.keys(measures).map((name) => [name, [] as [number, string][]]));

  /** Takes a page's measure; pages that show no policy are passed over. */
  look(file: string, html: string): void {
    if (!/^policies\/[^/]+\/.*\d/.test(file)) return;
    for (const [name, measure] of Object.entries(measures)) {
      const end = this.#ends.get(name) ?? [];
      end.push([measure(html), file]);
      end.sort(([a], [b]) => b - a);
      end.splice(KEPT);
    }
  }

  /** The first of every end, then the second of every end, until there are so many. */
  pages(most: number): string[] {
    const found = new Set<string>();
    for (let rank = 0; rank < KEPT; rank++) {
      for (const end of this.#ends.values()) {
        const file = end[rank]?.[1];
        if (file !== undefined && found.size < most) found.add(file);
      }
    }
    return [...found];
  }
}

function longest(html: string, pattern: RegExp): number {
  let most = 0;
  for (const [word] of html.matchAll(pattern)) most = Math.max(most, word.length);
  return most;
}

function deepest(html: string, tags: RegExp): number {
  let depth = 0;
  let most = 0;
  for (const [, closes] of html.matchAll(tags)) {
    depth += closes === '/' ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}
