/** What the index says about its texts, gathered while they go by. */
import {
  BLOCK,
  type IndexBounds,
  type IndexContents,
  type IndexFacts,
  type IndexFragment,
} from '../../archive/search/index-files.ts';
import type { IndexDocument, IndexText } from './index-documents.ts';
import type { Packing } from './packing.ts';

type Columns = { -readonly [K in keyof IndexFacts['texts']]: Mutable<IndexFacts['texts'][K]> };
type Mutable<T> = T extends readonly (infer U)[] ? U[] : { -readonly [K in keyof T]: T[K] };

/** Numbers values in the order in which they come. */
class Numbering {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(value: string): number {
    const number = this.#numbers.get(value) ?? this.values.push(value) - 1;
    this.#numbers.set(value, number);
    return number;
  }
}

export class Tables {
  readonly #packing: Packing;
  readonly #sites = new Numbering();
  readonly #kinds = new Numbering();
  readonly #languages = new Numbering();
  readonly #topics = new Numbering();
  readonly #documents: IndexFacts['documents'][number][] = [];
  readonly #fragments: string[] = [];
  #versions = 0;
  readonly #bounds: IndexBounds[number][] = [];
  readonly #texts: Columns = {
    document: [],
    version: [],
    date: {},
    language: [],
    words: [],
    years: [],
    annual: [],
  };

  constructor(packing: Packing) {
    this.#packing = packing;
  }

  /** @param lengths for each of its texts how many words each passage has. */
  addDocument(
    { site, document, years, versions, texts }: IndexDocument,
    lengths: readonly (readonly number[])[],
  ): void {
    this.#versions += versions;
    const rows = years.map(
      ({ year, topics, languages }) =>
        [
          year,
          topics.map((topic) => this.#topics.of(topic)),
          languages.map((language) => this.#languages.of(language)),
        ] as const,
    );
    const number = this.#documents.push([this.#sites.of(site), this.#kinds.of(document), rows]) - 1;
    for (const [at, text] of texts.entries()) this.#addText(number, text, lengths[at] ?? []);
  }

  #addText(document: number, text: IndexText, lengths: readonly number[]): void {
    const columns = this.#texts;
    const [first = 0] = text.years;
    const number = columns.document.push(document) - 1;
    if (!text.version.startsWith(text.date)) columns.date[number] = text.date;
    columns.version.push(text.version);
    columns.language.push(this.#languages.of(text.language));
    columns.words.push(lengths.reduce((sum, length) => sum + length, 0));
    columns.years.push(text.years.map((year, index) => (index === 0 ? year : year - first)));
    columns.annual.push(text.annual.map((year) => year - first));
    this.#bounds.push(lengths);
    this.#fragments.push(
      this.#packing.write('fragment', JSON.stringify(fragmentOf(text, lengths))),
    );
  }

  /** Writes the tables, and returns what the table of contents says of them. */
  write(): Omit<IndexContents, 'words'> {
    const facts: IndexFacts = {
      sites: this.#sites.values,
      kinds: this.#kinds.values,
      languages: this.#languages.values,
      topics: this.#topics.values,
      documents: this.#documents,
      texts: this.#texts,
    };
    return {
      versions: this.#versions,
      facts: this.#table(facts),
      fragments: blocksOf(this.#fragments).map((block) => this.#table(block)),
      bounds: blocksOf(this.#bounds).map((block) => this.#table(block)),
    };
  }

  #table(content: unknown): string {
    return this.#packing.write('table', JSON.stringify(content));
  }
}

function fragmentOf(
  { title, date, passages }: IndexText,
  lengths: readonly number[],
): IndexFragment {
  const numbering = new Numbering();
  const rows = passages.map(({ id, text, since, topics }, at) => {
    const first = [id, text.toWellFormed(), lengths[at] ?? 0] as const;
    const day = since === date ? '' : since;
    if (topics.length > 0) return [...first, day, topics.map((one) => numbering.of(one))] as const;
    return day === '' ? first : ([...first, day] as const);
  });
  return { title, topics: numbering.values, passages: rows };
}

function blocksOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BLOCK) }, (_, block) =>
    items.slice(block * BLOCK, (block + 1) * BLOCK),
  );
}
