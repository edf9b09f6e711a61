/** What the search says about an answer. */
import type { Answer } from './session.ts';

/** Sentences for the status line, read out by screen readers. */
export function sentenceOf(typed: string, { query, years, unknown, engine }: SaidOf): string {
  if (query.clauses.length === 0) return '';
  const words = `“${shortened(typed.replace(/["“”„«»]/g, '').trim())}”`;
  const sites = new Set(years.map((place) => engine.archive.years[place]?.site)).size;
  const missing = unknown.map(({ word, beginning }) =>
    beginning.length === 0
      ? `No passage has “${shortened(word)}”.`
      : `No passage has “${shortened(word)}” as a word: words that begin with it were searched for, such as ${beginning
          .map((one) => `“${one}”`)
          .join(', ')}.`,
  );
  if (years.length > 0) return [...missing, found(words, sites, years.length)].join(' ');
  if (missing.length > 0) {
    const alone = query.clauses.length === 1;
    return [...missing, ...(alone ? [] : [`Nothing was found for ${words}.`])].join(' ');
  }
  return `No document has ${words} in any year${isFiltered(query.filters) ? ' within the filters' : ''}.`;
}

type SaidOf = Pick<Answer, 'query' | 'years' | 'unknown' | 'engine'>;

function found(words: string, sites: number, years: number): string {
  const where = sites === 1 ? '1 site has' : `${sites.toLocaleString('en')} sites have`;
  if (years === 1) return `${where} ${words}, in 1 year.`;
  const total = years.toLocaleString('en');
  return sites === 1
    ? `${where} ${words}, in ${total} years of its documents.`
    : `${where} ${words}, in ${total} years of their documents altogether.`;
}

/** Whether some of the archive is left out. */
export const isFiltered = ({
  sites,
  topics,
  documents,
  languages,
  from,
  to,
  annual,
}: Answer['query']['filters']) =>
  [sites, topics, documents, languages].some((list) => list.length > 0) ||
  from !== undefined ||
  to !== undefined ||
  annual === true;

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
