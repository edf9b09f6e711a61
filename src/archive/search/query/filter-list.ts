/** The filters of a question: `site:`, `year:`, `annual:`, `topic:`, `document:`, `language:`. */
import type { Piece } from './lex.ts';
import type { Filters } from './query.ts';

/** The first web pages, and a year that nobody who reads this will see: for typing errors. */
const [EARLIEST, LATEST] = [1990, 2200];

/** Gathers filters one by one. */
export class FilterList {
  readonly #lists = {
    site: new Set<string>(),
    topic: new Set<string>(),
    document: new Set<string>(),
    language: new Set<string>(),
  };
  #from: number | undefined;
  #to: number | undefined;
  #annual = false;

  /** Adds what the piece says, or a remark about what is wrong with it. */
  add({ field, text, minus }: Piece, remarks: string[]): void {
    const value = text.trim();
    if (minus) remarks.push(`“-${field}:” is not known: “-” leaves out words and phrases.`);
    else if (value === '') remarks.push(`“${field}:” needs a value right after the colon.`);
    else if (field === 'year' || field === 'annual') this.#addYears(field, value, remarks);
    else if (isList(field)) this.#lists[field].add(tidy(field, value));
  }

  filters(remarks: string[]): Filters {
    const { site, topic, document, language } = this.#lists;
    const [from, to] = this.#inOrder(remarks);
    return {
      sites: [...site],
      topics: [...topic],
      documents: [...document],
      languages: [...language],
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(this.#annual && { annual: true }),
    };
  }

  #addYears(field: 'year' | 'annual', value: string, remarks: string[]): void {
    const [, first, dots, second] = /^(\d{4})?(\.{2,3}|…|-|–)?(\d{4})?$/.exec(value) ?? [];
    const [from, to] = [first, dots === undefined ? first : second].map(yearOf);
    const known = (first ?? second) !== undefined && (dots !== undefined || second === undefined);
    if (!known || from === null || to === null) {
      remarks.push(
        `“${field}:${shown(value)}” is no year: write ${field}:2003 or ${field}:2003..2008.`,
      );
      return;
    }
    if (field === 'annual') this.#annual = true;
    this.#from = from;
    this.#to = to;
  }

  #inOrder(remarks: string[]): [number | undefined, number | undefined] {
    if (this.#from === undefined || this.#to === undefined || this.#from <= this.#to) {
      return [this.#from, this.#to];
    }
    remarks.push(`The years were turned around: ${this.#to} to ${this.#from}.`);
    return [this.#to, this.#from];
  }
}

type ListName = 'site' | 'topic' | 'document' | 'language';
const isList = (field: string): field is ListName =>
  ['site', 'topic', 'document', 'language'].includes(field);

/** `undefined` where none was given, `null` where it cannot be one. */
function yearOf(digits: string | undefined): number | undefined | null {
  if (digits === undefined) return undefined;
  const year = Number(digits);
  return year >= EARLIEST && year <= LATEST ? year : null;
}

/** Sites are often pasted as addresses. */
function tidy(field: ListName, value: string): string {
  const small = value.toLowerCase();
  if (field !== 'site') return small.replace(/\s+/g, '-');
  return small
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');
}

const shown = (value: string): string => (value.length > 30 ? `${value.slice(0, 30)}…` : value);
