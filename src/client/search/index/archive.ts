/** What the index knows of the archive besides words: which texts, documents and years there are. */
import type { IndexDetails, IndexFacts } from '../../../archive/search/index-files.ts';
import type { Place } from '../../../archive/search/passes.ts';

/** One document in one year: what a search finds. */
export interface Year extends Place {
  /** The place of the document among all. */
  readonly owner: number;
  /** Whether more than one version was observed in the year. */
  readonly several: boolean;
}

interface Described extends Year {
  topics: readonly string[];
  languages: readonly string[];
}

export class Archive {
  /** All documents in all their years; a place in this list names one. */
  readonly years: readonly Year[];
  readonly #years: readonly Described[];
  readonly #facts: IndexFacts;
  /** For each document, the places of its years by the year, and the number of its first text. */
  readonly #places: readonly ReadonlyMap<number, number>[];
  readonly #firsts: number[] = [];
  /** For each text the place of its document among all. */
  readonly #owners: number[] = [];
  #topics: readonly string[] = [];
  #languages: readonly string[] = [];

  /** Topics and languages are empty until they are described. */
  constructor(facts: IndexFacts) {
    this.#facts = facts;
    const years: Described[] = [];
    this.#places = facts.documents.map(([site, kind, texts, signed], owner) => {
      this.#firsts.push(this.#owners.length);
      for (let text = 0; text < texts; text++) this.#owners.push(owner);
      const places = new Map<number, number>();
      for (const year of signed) {
        places.set(Math.abs(year), years.length);
        years.push({
          owner,
          several: year < 0,
          site: facts.sites[site] ?? '',
          document: facts.kinds[kind] ?? '',
          year: Math.abs(year),
          topics: [],
          languages: [],
        });
      }
      return places;
    });
    this.years = this.#years = years;
  }

  /** Says of each year which topics and languages its versions have. */
  describe({ topics, languages, documents }: IndexDetails): void {
    this.#topics = topics;
    this.#languages = languages;
    documents.flat().forEach((details, place) => {
      const year = this.#years[place];
      if (year === undefined) return;
      year.topics = details[0].map((topic) => topics[topic] ?? '');
      year.languages = details[1].map((language) => languages[language] ?? '');
    });
  }

  /** How many texts there are. */
  get size(): number {
    return this.#owners.length;
  }

  get sites(): readonly string[] {
    return this.#facts.sites;
  }

  /** Kinds of documents. */
  get kinds(): readonly string[] {
    return this.#facts.kinds;
  }

  /** Nothing until they are described; so are languages. */
  get topics(): readonly string[] {
    return this.#topics;
  }

  get languages(): readonly string[] {
    return this.#languages;
  }

  /** The site and the kind of document that a text belongs to. */
  placeOf(text: number): { site: string; document: string } {
    const { documents, sites, kinds } = this.#facts;
    const [site = 0, kind = 0] = documents[this.ownerOf(text)] ?? [];
    return { site: sites[site] ?? '', document: kinds[kind] ?? '' };
  }

  /** The place of a text's document among all. */
  ownerOf(text: number): number {
    return this.#owners[text] ?? 0;
  }

  /** The place of a text among those of its document. */
  placeInDocument(text: number): number {
    return text - this.firstTextOf(this.ownerOf(text));
  }

  /** The number of a document's first text. */
  firstTextOf(owner: number): number {
    return this.#firsts[owner] ?? 0;
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

  /** The first year of a document, and the distances of the others from it. */
  yearsOfOwner(owner: number): number[] {
    const [first = 0, ...others] = this.#places[owner]?.keys() ?? [];
    return [first, ...others.map((year) => year - first)];
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
