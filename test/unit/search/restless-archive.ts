/** Histories made by chance, of few words and many versions a year: all ways in which passages come and go. */
import { randomFrom } from '../../../scripts/bench/random.ts';
import { archiveOf, type Invented, type InventedArchive } from './invented-archive.ts';

const WORDS = 'apple brick cloud drum eagle frost'.split(' ');
const VERSIONS = 14;

/** Five sites of fourteen versions each, which were captured once or twice, in three or four years. */
export function restlessArchive(seed: string): InventedArchive {
  const random = randomFrom(seed);
  const rows = Array.from({ length: 5 }, (_, site) => {
    let day = Date.UTC(2001, random.below(12), 1);
    const later = (): string => {
      day += (1 + random.below(70)) * 86_400_000;
      return new Date(day).toISOString().slice(0, 10);
    };
    return Array.from({ length: VERSIONS }, (): Invented => {
      const days = Array.from({ length: 1 + random.below(2) }, later).join(' ');
      const passages = Array.from({ length: 1 + random.below(3) }, () =>
        Array.from({ length: 1 + random.below(2) }, () => random.pick(WORDS)).join(' '),
      );
      return [`${'abcde'[site]}.example`, 'en', days, [], ...passages];
    });
  });
  return archiveOf(rows.flat());
}

/** Every question of one to three conditions about three of the words, and some that ask for more. */
export function restlessQuestions(): string[] {
  const signs = ['', '-'];
  const two = WORDS.flatMap((a) => WORDS.flatMap((b) => signs.map((sign) => `${a} ${sign}${b}`)));
  const three = WORDS.flatMap((a, at) =>
    signs.flatMap((first) =>
      signs.map(
        (second) => `${a} ${first}${WORDS[(at + 1) % 6]} ${second}"${WORDS[(at + 2) % 6]} ${a}"`,
      ),
    ),
  );
  const years = two.map((typed, at) => `${typed} ${at % 2 === 0 ? 'year' : 'annual'}:2002..2003`);
  return [...WORDS, ...two, ...three, ...years, ...WORDS.map((word) => `${word} or drum -frost`)];
}
