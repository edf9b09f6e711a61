/** What the index knows of the archive besides words: which texts, documents and years there are. */
import type { IndexFacts } from '../../../archive/search/index-files.ts';
import type { Place } from '../../../archive/search/passes.ts';
import { href } from '../../../archive/urls.ts';

/** One document in one year: what a search finds. */
export interface Year extends Place {
  /** The place of the document among all. */
  readonly owner: number;
}

/** One text of the index. */
export interface Text {
  readonly number: number;
  readonly site: string;
  readonly document: string;
  readonly version: string;
  /** The day on which it was first observed. */
  readonly date: string;
  readonly language: string;
  /** Below the base path. */
  readonly address: string;
}

export class Archive {
  /** All documents in all their years; a place in this list names one. */
  readonly years: readonly Year[];
  readonly #facts: IndexFacts;
  /** For each document, the places of its years by the year. */
  readonly #places: readonly ReadonlyMap<number, number>[];

  constructor(facts: IndexFacts) {
    this.#facts = facts;
    const years: Year[] = [];
    this.#places = facts.documents.map(([site, kind, rows], owner) => {
      const places = new Map<number, number>();
      for (const [year, topics, languages] of rows) {
        places.set(year, years.length);
        years.push({
          owner,
          site: facts.sites[site] ?? '',
          document: facts.kinds[kind] ?? '',
          year,
          topics: topics.map((topic) => facts.topics[topic] ?? ''),
          languages: languages.map((language) => facts.languages[language] ?? ''),
        });
      }
      return places;
    });
    this.years = years;
  }

  /** How many texts there are. */
  get size(): number {
    return this.#facts.texts.document.length;
  }

  get sites(): readonly string[] {
    return this.#facts.sites;
  }

  get topics(): readonly string[] {
    return this.#facts.topics;
  }

  text(number: number): Text {
    const { texts, documents, sites, kinds, languages } = this.#facts;
    const [site, kind] = documents[texts.document[number] ?? 0] ?? [];
    const place = {
      site: sites[site ?? 0] ?? '',
      document: kinds[kind ?? 0] ?? '',
      version: texts.version[number] ?? '',
    };
    return {
      ...place,
      number,
      date: texts.date[number] ?? place.version.slice(0, 10),
      language: languages[texts.language[number] ?? 0] ?? 'und',
      address: href({ page: 'version', ...place }),
    };
  }

  /** How many words the text has in the index. */
  wordsOf(text: number): number {
    return this.#facts.texts.words[text] ?? 0;
  }

  /** The places in `years` in which the text was observed. */
  yearsOf(text: number): number[] {
    const [first = 0, ...others] = this.#facts.texts.years[text] ?? [];
    return this.#placesOf(text, [first, ...others.map((distance) => first + distance)]);
  }

  /** The places in `years` that the text is the last version of. */
  annualOf(text: number): number[] {
    const [first = 0] = this.#facts.texts.years[text] ?? [];
    const annual = this.#facts.texts.annual[text] ?? [];
    return this.#placesOf(
      text,
      annual.map((distance) => first + distance),
    );
  }

  #placesOf(text: number, years: readonly number[]): number[] {
    const places = this.#places[this.#facts.texts.document[text] ?? 0];
    return years.flatMap((year) => places?.get(year) ?? []);
  }
}
