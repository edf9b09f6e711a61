/** Simple random samples without replacement, by year: the same seed and archive give the same ones. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compare } from '../order.ts';

/** A year of the archive: how many units there were to draw from, and those that were drawn. */
export interface Stratum<Unit> {
  readonly year: string;
  readonly size: number;
  readonly drawn: readonly Unit[];
  /** Drawn, divided by the size: 1 where there were no more than asked for. */
  readonly probability: number;
}

interface Ranked<Unit> {
  readonly rank: string;
  readonly unit: Unit;
}

/**
 * Draws while units come in, and holds no more of them than are drawn. Each unit has a rank, the
 * SHA-256 of the seed and its name, and the lowest ranks of each year are drawn (permanent random
 * numbers; Ohlsson 1995): a unit that comes into the archive later changes no rank of the others.
 */
export class Draw<Unit> {
  readonly #perYear: number;
  readonly #seed: string;
  readonly #years = new Map<string, { size: number; lowest: Ranked<Unit>[] }>();

  constructor(perYear: number, seed: string) {
    this.#perYear = perYear;
    this.#seed = seed;
  }

  /** @param name tells the unit from all others of its year, the same in every run. */
  offer(year: string, name: string, unit: () => Unit): void {
    const stratum = this.#years.get(year) ?? { size: 0, lowest: [] };
    this.#years.set(year, stratum);
    stratum.size++;
    const rank = bytesToHex(sha256(utf8ToBytes(`${this.#seed}\n${year}\n${name}`)));
    const { lowest } = stratum;
    const highest = lowest.at(-1);
    if (lowest.length >= this.#perYear && highest !== undefined && rank >= highest.rank) return;
    const at = lowest.findIndex((other) => rank < other.rank);
    lowest.splice(at === -1 ? lowest.length : at, 0, { rank, unit: unit() });
    if (lowest.length > this.#perYear) lowest.pop();
  }

  /** By year; inside one in the order of the ranks, which is a random one. */
  strata(): Stratum<Unit>[] {
    return [...this.#years]
      .sort(([a], [b]) => compare(a, b))
      .map(([year, { size, lowest }]) => ({
        year,
        size,
        drawn: lowest.map(({ unit }) => unit),
        probability: lowest.length / size,
      }));
  }
}
