/** From what someone typed to a question. Every text is a question; what is odd in it is remarked. */
import { wordsOf } from '../words.ts';
import { FilterList } from './filter-list.ts';
import { lex, type Piece } from './lex.ts';
import type { Clause, Query, Term } from './query.ts';

/** Longer questions than anyone types: only this much of them is read. */
export const LONGEST = 1000;
/** More conditions than anyone sets: each costs a visit to the index. */
export const MOST_TERMS = 24;

/**
 * The question that `typed` asks. Never throws; the guide documents the language.
 */
export function parseQuery(typed: string): Query {
  const remarks: string[] = [];
  const text = typed.toWellFormed();
  if (text.length > LONGEST) {
    remarks.push(`Only the first ${LONGEST} characters of the question were read.`);
  }
  const { pieces, unclosed } = lex(text.slice(0, LONGEST));
  if (unclosed) remarks.push('A quotation mark is missing: the phrase was taken to the end.');
  const filters = new FilterList();
  const clauses: { not: boolean; any: Term[] }[] = [];
  let joinNext = false;
  let count = 0;
  let filtered = false;

  for (const piece of pieces) {
    if (isOr(piece)) {
      const last = clauses.at(-1);
      if (last === undefined || joinNext) remarks.push('“or” stands between two words.');
      else joinNext = true;
      continue;
    }
    if (piece.field !== '' && piece.field !== 'near') {
      filters.add(piece, remarks);
      filtered = true;
      continue;
    }
    if (!piece.quoted && piece.text === 'AND') remarks.push(AND_IS_A_WORD);
    if (!piece.quoted && piece.text === 'NOT') remarks.push(NOT_IS_A_WORD);
    const term = termOf(piece);
    if (term === undefined) {
      if (piece.field === 'near') remarks.push('“near:” needs words: near:"cookies partners".');
      continue;
    }
    if (++count > MOST_TERMS) {
      remarks.push(`Only the first ${MOST_TERMS} words and phrases were searched for.`);
      break;
    }
    const last = clauses.at(-1);
    if (joinNext && last !== undefined) join(last, piece, term, remarks);
    else clauses.push({ not: piece.minus, any: [term] });
    joinNext = false;
  }
  if (joinNext) remarks.push('“or” stands between two words.');
  return {
    clauses: usable(clauses, { isEmpty: text.trim() === '', filtered }, remarks),
    filters: filters.filters(remarks),
    remarks: [...new Set(remarks)],
  };
}

const AND_IS_A_WORD = '“AND” was searched for as a word: all words must be there anyway.';
const NOT_IS_A_WORD = '“NOT” was searched for as a word: “-” before a word leaves it out.';

/** `or` without quotation marks, in capitals too; `|` is the same. */
const isOr = ({ field, quoted, minus, text }: Piece): boolean =>
  field === '' && !quoted && !minus && /^(or|\|)$/i.test(text);

function termOf({ field, text, quoted }: Piece): Term | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  const shown = text.replace(/\s+/g, ' ').trim();
  if (field === 'near') return { kind: 'near', text: shown, words: [...new Set(words)] };
  const open = /[\p{L}\p{N}\p{M}]\*[^\p{L}\p{N}]*$/u.test(text);
  const tidy = quoted ? shown : shown.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}\p{S}]+$/gu, '');
  return { kind: 'phrase', text: tidy.replace(/\*+$/, ''), words, open };
}

function join(clause: { not: boolean; any: Term[] }, piece: Piece, term: Term, remarks: string[]) {
  if (piece.minus || clause.not) {
    remarks.push('“or” and “-” do not go together: the “-” beside an “or” was left out.');
    clause.not = false;
  }
  clause.any.push(term);
}

/** Conditions that leave something to find. */
function usable(
  clauses: readonly Clause[],
  { isEmpty, filtered }: { isEmpty: boolean; filtered: boolean },
  remarks: string[],
): readonly Clause[] {
  if (clauses.some(({ not }) => !not)) return clauses;
  if (clauses.length > 0) remarks.push('Add a word to find; so far the question only leaves out.');
  else if (filtered) remarks.push('Add a word to find: filters only narrow down where.');
  else if (!isEmpty) remarks.push('Type a word to search for.');
  return [];
}
