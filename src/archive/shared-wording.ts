/** Passages that stand on several sites: templates, acquisitions and copied policies. */
import { countWords } from './changes/tokens.ts';
import { wordingId } from './passages.ts';
import { SameLists } from './same-lists.ts';
import type { Passage } from './types.ts';

/**
 * Shorter ones are common coin: “We do not sell your personal information to third parties.” has 10
 * words, and nobody copied it.
 */
export const LEAST_WORDS = 12;

/** The wordings of one site, each once and in order: 50 bits fit the 53 of a double exactly. */
export interface SiteWording {
  readonly site: string;
  readonly wordings: Float64Array;
}

/** Collects a site's long passages from all its versions; what was seen is not kept again. */
export function wordingOf(site: string, passages: Iterable<Passage>): SiteWording {
  const found = new Set<number>();
  const seen = new Set<string>();
  for (const { id, text, furniture } of passages) {
    const wording = wordingId(id);
    if (furniture === true || seen.has(wording)) continue;
    seen.add(wording);
    if (isLong(text)) found.add(numberOf(wording));
  }
  return { site, wordings: Float64Array.from(found).sort() };
}

/** White space tells of most texts what counting their words would. */
function isLong(text: string): boolean {
  let spaces = 0;
  for (let at = text.indexOf(' '); at !== -1 && spaces < MANY; at = text.indexOf(' ', at + 1))
    spaces++;
  return spaces >= MANY || (text.length >= LEAST_WORDS && countWords(text) >= LEAST_WORDS);
}

/** So many spaces stand between words enough, even if dashes and signs stand alone among them. */
const MANY = 2 * LEAST_WORDS;

export interface SharedWording {
  /** How many wordings stand on more than one site. */
  readonly count: number;
  /** Who has this passage; nothing where only one site has it. */
  of(passage: string): Sharing | undefined;
}

/** The sites that have a passage. A template may stand on thousands: they are named when asked for. */
export interface Sharing {
  /** How many they are. */
  readonly sites: number;
  /** The same for passages that stand on just the same sites. */
  readonly group: number;
  /** So many of their names at most, in the order of the sites. */
  names(most: number): string[];
}

/**
 * Which wordings stand on more than one site. Parts of several machines are simply all given. Takes
 * 8 bytes for each wording of each site, and less than 16 more for each that is shared.
 */
export function sharedWording(parts: readonly SiteWording[]): SharedWording {
  const shared = occurringTwice(parts);
  const starts = new Uint32Array(shared.length + 1);
  for (const { wordings } of parts)
    for (const place of placesIn(shared, wordings))
      starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 0; place < shared.length; place++)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const next = starts.slice();
  const sites = new Uint32Array(starts.at(-1) ?? 0);
  for (const [site, { wordings }] of parts.entries()) {
    for (const place of placesIn(shared, wordings)) {
      const at = next[place] ?? 0;
      sites[at] = site;
      next[place] = at + 1;
    }
  }
  const groups = groupsOf(starts, sites);
  return {
    count: shared.length,
    of(passage) {
      const [place] = placesIn(shared, [numberOf(wordingId(passage))]);
      if (place === undefined) return undefined;
      const own = sites.subarray(starts[place], starts[place + 1]);
      return {
        sites: own.length,
        group: groups[place] ?? 0,
        names: (most) => Array.from(own.subarray(0, most), (site) => parts[site]?.site ?? ''),
      };
    },
  };
}

/** For each wording the number of the first one that stands on just the same sites. */
function groupsOf(starts: Uint32Array, sites: Uint32Array): Uint32Array {
  const same = new SameLists();
  return Uint32Array.from(starts.subarray(1), (end, place) =>
    same.first(sites.subarray(starts[place], end), place),
  );
}

function occurringTwice(parts: readonly SiteWording[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { wordings }) => sum + wordings.length, 0));
  let end = 0;
  for (const { wordings } of parts) {
    all.set(wordings, end);
    end += wordings.length;
  }
  all.sort();
  let count = 0;
  for (let index = 1; index < all.length; index++) {
    const value = all[index] ?? 0;
    if (value === all[index - 1] && (count === 0 || all[count - 1] !== value)) all[count++] = value;
  }
  return all.slice(0, count);
}

/** Where those of the numbers that are in the list stand in it. */
function* placesIn(list: Float64Array, numbers: Iterable<number>): Generator<number> {
  for (const number of numbers) {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    if (list[low] === number) yield low;
  }
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The 50 bits that an id spells. */
const numberOf = (wording: string): number =>
  Array.from(wording.slice('p-'.length)).reduce(
    (sum, sign) => sum * 32 + ALPHABET.indexOf(sign),
    0,
  );
