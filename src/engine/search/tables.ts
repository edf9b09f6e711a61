/** What the index says about its texts, gathered while they go by. */
import {
  BLOCK,
  type IndexBounds,
  type IndexContents,
  type IndexDetails,
  type IndexedDocument,
  type IndexFacts,
  type IndexFragment,
  type TextName,
} from '../../archive/search/index-files.ts';
import type { IndexDocument, IndexText } from './index-documents.ts';
import { LivesFiles } from './lives-files.ts';
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
  readonly #documents: IndexedDocument[] = [];
  readonly #details: IndexDetails['documents'][number][] = [];
  readonly #names: TextName[] = [];
  #versions = 0;
  readonly #bounds: IndexBounds[number][] = [];
  readonly #texts: Columns = {
    words: [],
    years: [],
    annual: [],
    same: {},
  };
  /** The number of the first text with the same passages, by their ids. */
  readonly #firsts = new Map<string, number>();
  readonly #lives: LivesFiles;

  constructor(packing: Packing) {
    this.#packing = packing;
    this.#lives = new LivesFiles(packing);
  }

  /** @param lengths for each of its texts how many words each passage has. */
  addDocument(added: IndexDocument, lengths: readonly (readonly number[])[]): void {
    const { site, document, years, versions, texts } = added;
    this.#versions += versions.length;
    const several = yearsOfSeveral(versions);
    this.#details.push(
      years.map(({ topics, languages }) => [
        topics.map((topic) => this.#topics.of(topic)),
        languages.map((language) => this.#languages.of(language)),
      ]),
    );
    const place = [this.#sites.of(site), this.#kinds.of(document)] as const;
    const signed = years.map(({ year }) => (several.has(year) ? -year : year));
    const number = this.#documents.push([...place, texts.length, signed]) - 1;
    texts.forEach((text, at) => this.#addText(text, lengths[at] ?? []));
    if (versions.length > 1) this.#lives.add(number, added, lengths);
  }

  #addText(text: IndexText, lengths: readonly number[]): void {
    const columns = this.#texts;
    const [first = 0] = text.years;
    const number = columns.words.length;
    // Two digits are enough to rank by, and a third shorter.
    columns.words.push(Number(lengths.reduce((sum, length) => sum + length, 0).toPrecision(2)));
    columns.years.push(text.years.map((year, index) => (index === 0 ? year : year - first)));
    columns.annual.push(text.annual.map((year) => year - first));
    if (text.annual.length > 0) this.#noteSame(number, text);
    this.#bounds.push(lengths);
    const fragment = this.#packing.write('fragment', JSON.stringify(fragmentOf(text, lengths)));
    const { version, language, date } = text;
    const named = [fragment, version, language] as const;
    this.#names.push(version.startsWith(date) ? named : [...named, date]);
  }

  /** Only whole texts can be the same: of the others the index has a part. */
  #noteSame(number: number, { passages }: IndexText): void {
    const wording = passages.map(({ id }) => id).join(' ');
    const first = this.#firsts.get(wording);
    if (first === undefined) this.#firsts.set(wording, number);
    else this.#texts.same[number] = first;
  }

  /** Writes the tables, and returns what the table of contents says of them. */
  write(): Omit<IndexContents, 'words'> {
    const facts: IndexFacts = {
      sites: this.#sites.values,
      kinds: this.#kinds.values,
      documents: this.#documents,
      texts: this.#texts,
    };
    const details: IndexDetails = {
      languages: this.#languages.values,
      topics: this.#topics.values,
      documents: this.#details,
    };
    return {
      versions: this.#versions,
      facts: this.#table(facts),
      details: this.#table(details),
      names: blocksOf(this.#names).map((block) => this.#table(block)),
      bounds: blocksOf(this.#bounds).map((block) => this.#table(block)),
      lives: this.#lives.written(),
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
  const rows = passages.map(({ id, text, since, presence, topics }, at) => {
    const first = [id, text.toWellFormed(), lengths[at] ?? 0, presence.versions] as const;
    const day = since === date ? '' : since;
    if (topics.length > 0) return [...first, day, topics.map((one) => numbering.of(one))] as const;
    return day === '' ? first : ([...first, day] as const);
  });
  return { title, topics: numbering.values, passages: rows };
}

/** The years in which more than one version was observed. */
function yearsOfSeveral(versions: IndexDocument['versions']): Set<number> {
  const [once, several] = [new Set<number>(), new Set<number>()];
  for (const year of versions.flatMap(({ years }) => years)) {
    if (once.has(year)) several.add(year);
    once.add(year);
  }
  return several;
}

function blocksOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BLOCK) }, (_, block) =>
    items.slice(block * BLOCK, (block + 1) * BLOCK),
  );
}
