/** In which versions of one document the passages stand that the index has of it. */
import type { DocumentLives } from '../../../archive/search/index-files.ts';
import { type Runs, runStart } from '../../../archive/search/presence.ts';
import type { Archive } from './archive.ts';

export class Lives {
  readonly #archive: Archive;
  readonly #owner: number;
  readonly #lives: DocumentLives;

  constructor(archive: Archive, owner: number, lives: DocumentLives) {
    this.#archive = archive;
    this.#owner = owner;
    this.#lives = lives;
  }

  /** The place of a text's version among all versions of the document. */
  placeOf(text: number): number {
    return this.#row(text)[0] ?? 0;
  }

  /** The versions that have the passage at a position of a text. */
  runsAt(text: number, position: number): Runs {
    const row = this.#row(text);
    let end = 0;
    for (let at = 1; at < row.length; at += 2) {
      end += row[at] ?? 0;
      if (position < end) return this.#lives.sets[row[at + 1] ?? 0] ?? [];
    }
    return [];
  }

  /** Whether the passage at a position of a text stands in version `place`. */
  stands(text: number, position: number, place: number): boolean {
    const runs = this.runsAt(text, position);
    return runs.some(
      (from, run) => run % 2 === 0 && from <= place && place <= (runs[run + 1] ?? -1),
    );
  }

  /** The id of the version at `place`. */
  versionAt(place: number): string {
    return this.#lives.versions[place] ?? '';
  }

  /** The day on which the version at `place` was first observed. */
  dateAt(place: number): string {
    return this.#lives.dates[place] ?? this.versionAt(place).slice(0, 10);
  }

  /** Since when the passage at a position of a text has stood without a break, up to version `place`. */
  since(text: number, position: number, place = this.placeOf(text)): string {
    return this.dateAt(runStart(this.runsAt(text, position), place));
  }

  /** The places in the archive's `years` in which the version was observed. */
  yearsOf(place: number): number[] {
    const [first = 0, ...others] = this.#lives.years[place] ?? [];
    const years = [first, ...others.map((distance) => first + distance)];
    return this.#archive.placesOf(this.#owner, years);
  }

  #row(text: number): readonly number[] {
    return this.#lives.texts[this.#archive.placeInDocument(text)] ?? [];
  }
}
