/** What the index knows of the archive besides words: which texts, documents and years there are. */
import type { IndexFacts } from '../../../archive/search/index-files.ts';
import type { Place } from '../../../archive/search/passes.ts';
import { href } from '../../../archive/urls.ts';

/** One document in one year: what a search finds. */
export interface Year extends Place {
  /** The place of the document among all. */
  readonly owner: number;
  /** Whether more than one version was observed in the year. */
  readonly several: boolean;
}

/** One text of the index. */
export interface Text {
  readonly number: number;
  /** The place of its document among all. */
  readonly owner: number;
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
  /** For each document the number of its first text. */
  readonly #firsts = new Map<number, number>();

  constructor(facts: IndexFacts) {
    this.#facts = facts;
    const years: Year[] = [];
    this.#places = facts.documents.map(([site, kind, rows], owner) => {
      const places = new Map<number, number>();
      for (const [year, topics, languages, several] of rows) {
        places.set(year, years.length);
        years.push({
          owner,
          several: several === 1,
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
    facts.texts.document.forEach((owner, text) => {
      if (!this.#firsts.has(owner)) this.#firsts.set(owner, text);
    });
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
    const owner = texts.document[number] ?? 0;
    const [site, kind] = documents[owner] ?? [];
    const place = {
      site: sites[site ?? 0] ?? '',
      document: kinds[kind ?? 0] ?? '',
      version: texts.version[number] ?? '',
    };
    return {
      ...place,
      number,
      owner,
      date: texts.date[number] ?? place.version.slice(0, 10),
      language: languages[texts.language[number] ?? 0] ?? 'und',
      address: href({ page: 'version', ...place }),
    };
  }

  /** The place of a text's document among all. */
  ownerOf(text: number): number {
    return this.#facts.texts.document[text] ?? 0;
  }

  /** The place of a text among those of its document. */
  placeInDocument(text: number): number {
    return text - (this.#firsts.get(this.ownerOf(text)) ?? 0);
  }

  /** Whether the index has the whole text of the version. */
  isWhole(text: number): boolean {
    return (this.#facts.texts.annual[text]?.length ?? 0) > 0;
  }

  /** The number of the first text with the same passages, which may be its own. */
  wordingOf(text: number): number {
    return this.#facts.texts.same[text] ?? text;
  }

  /** How many words the text has in the index, about. */
  wordsOf(text: number): number {
    return this.#facts.texts.words[text] ?? 0;
  }

  /** The places in `years` in which the text was observed. */
  yearsOf(text: number): number[] {
    const [first = 0, ...others] = this.#facts.texts.years[text] ?? [];
    const years = [first, ...others.map((distance) => first + distance)];
    return this.placesOf(this.ownerOf(text), years);
  }

  /** The places in `years` of a document in these years. */
  placesOf(owner: number, years: readonly number[]): number[] {
    return years.flatMap((year) => this.#places[owner]?.get(year) ?? []);
  }

  /** The places in `years` that the text is the last version of. */
  annualOf(text: number): number[] {
    const [first = 0] = this.#facts.texts.years[text] ?? [];
    const annual = this.#facts.texts.annual[text] ?? [];
    return this.placesOf(
      this.ownerOf(text),
      annual.map((distance) => first + distance),
    );
  }
}
