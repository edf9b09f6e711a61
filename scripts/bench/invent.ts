/** Invents sites and their histories out of the passages of real policies. */
import { randomFrom, type Random } from './random.ts';
import type { RealText } from './real-texts.ts';

export interface InventedDocument {
  readonly site: string;
  /** `YYYYMMDDhhmmss`, UTC. */
  readonly captured: string;
  readonly markdown: string;
}

/**
 * A site's history: versions some months apart (very many stand closer), of about `size` bytes each.
 * From one to the next a few passages are replaced, put in or taken out; the rest is shared, as in
 * real histories. The same number of a site gives the same history, however many sites there are.
 */
export function inventHistory(
  number: number,
  versions: number,
  size: number,
  texts: readonly RealText[],
): InventedDocument[] {
  const random = randomFrom(`smallprint ${number}`);
  const name = inventName(number, random);
  const site = `${name.toLowerCase()}.com`;
  const invent = () => inventRun(texts, name, random);
  let passages: string[] = [];
  // A run of passages is some 700 bytes, and the line of provenance half of that.
  while (lengthOf(passages) < size - 700) passages.push(...invent());
  // A captured past has an end: more versions than fit into some twenty years stand closer.
  const pace = Math.min(1, MOST_MONTHS_APART / versions);
  let instant = Date.UTC(1998 + random.below(12), random.below(12), 1 + random.below(28));
  return Array.from({ length: versions }, (_, index) => {
    if (index > 0) passages = revise(passages, invent, size, random);
    const months = (30 + random.below(60)) * 86_400_000 + random.below(86_400) * 1000;
    instant += Math.round(months * pace);
    const markdown = [`# ${name} Privacy Policy`, ...passages].join('\n\n') + '\n';
    return { site, captured: stamp(instant), markdown };
  });
}

const MOST_MONTHS_APART = 80;

/** The document as the Princeton–Leuven corpus writes it. */
export function princetonLeuven({ site, captured, markdown }: InventedDocument): string {
  const date = `${captured.slice(0, 4)}-${captured.slice(4, 6)}-${captured.slice(6, 8)}`;
  const memento = `https://web.archive.org/web/${captured}id_/http%3A//www.${site}/privacy.html`;
  return (
    `> *The following text is extracted and transformed from the ${site} privacy policy that was ` +
    `archived on ${date}. Please check the [original snapshot on the Wayback Machine](${memento}) ` +
    `for the most accurate reproduction.*\n\n${markdown}`
  );
}

const syllables = ['ba', 'cor', 'del', 'fi', 'gan', 'lo', 'mir', 'nex', 'pra', 'sol', 'tu', 'vel'];

function inventName(number: number, random: Random): string {
  const word = random.pick(syllables) + random.pick(syllables) + random.pick(syllables);
  return word.charAt(0).toUpperCase() + word.slice(1) + String(number);
}

/** Some neighbouring passages of one text, with its publisher's name replaced. */
function inventRun(texts: readonly RealText[], name: string, random: Random): string[] {
  const text = random.pick(texts);
  const start = random.below(text.blocks.length);
  const theirs = new RegExp(text.name.replace(/[^\w]/g, '\\$&'), 'gi');
  return text.blocks
    .slice(start, start + 1 + random.below(3))
    .map((block) => block.replace(theirs, name));
}

function revise(
  passages: readonly string[],
  invent: () => string[],
  size: number,
  random: Random,
): string[] {
  const revised = [...passages];
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const at = random.below(revised.length);
    const tooLong = lengthOf(revised) > size - 200;
    revised.splice(at, tooLong ? 2 : 1, ...(tooLong ? [] : invent()));
  }
  const same = revised.length === passages.length && revised.every((one, i) => one === passages[i]);
  return same || revised.length === 0 ? [...passages, ...invent()] : revised;
}

const lengthOf = (passages: readonly string[]): number =>
  passages.reduce((sum, passage) => sum + passage.length + 2, 0);

const stamp = (instant: number): string =>
  new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14);
