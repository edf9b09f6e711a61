/**
 * The language of terms: words in a row, with alternatives, beginnings of words and gaps.
 *
 * | written            | stands for                                                    |
 * | ------------------ | ------------------------------------------------------------- |
 * | `opt out`          | these words in a row, in one sentence                         |
 * | `encrypt*`         | every word that begins so                                     |
 * | `(sell\|rent out)` | one of these                                                  |
 * | `[your]`           | these words, or nothing                                       |
 * | `sell ..3 data`    | at most three words between                                   |
 *
 * Words are compared folded. There is nothing in it that could be read in two ways and tried in
 * turn, so that what looks for terms reads a text once: `automaton.ts`.
 */
import { fold } from '../fold.ts';

/** A place in a pattern: one word of a set, after at most so many others. */
export interface Step {
  readonly words: readonly string[];
  readonly beginnings: readonly string[];
  /** How many words may stand between this one and the one before. */
  readonly gap: number;
}

/** A term as the rows of words that it stands for: any of them is the term. */
export type Pattern = readonly (readonly Step[])[];

/** What is wrong with a term, and what to do. */
export class PatternError extends Error {
  readonly remedy: string;
  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}

export const LONGEST_GAP = 20;
const MOST_ROWS = 256;
const SHORTEST_BEGINNING = 3;
const TOKEN = /[()[\]|]|\.\.[^\s()[\]|]*|[^\s()[\]|]+/g;

/**
 * Reads a term.
 *
 * @throws {PatternError} when it is not in the language.
 * @example parsePattern('(sell|rent) ..2 your data')
 */
export function parsePattern(term: string): Pattern {
  const tokens = term.match(TOKEN) ?? [];
  const reader = { tokens, at: 0, term };
  const rows = readAlternative(reader);
  const stopped = tokens[reader.at];
  if (stopped !== undefined) {
    throw new PatternError(
      `“${stopped}” stands in “${term}” without what opens it`,
      'Write alternatives as (one|two) and what may be absent as [this].',
    );
  }
  return rows.map((row) => stepsOf(row, term));
}

interface Reader {
  readonly tokens: readonly string[];
  readonly term: string;
  at: number;
}

/** Words, or a gap that the next words take with them. */
type Item = Step | { readonly gapOf: number };
type Row = readonly Item[];

function readAlternative(reader: Reader): Row[] {
  let rows: Row[] = [[]];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token === ')' || token === ']' || token === '|') return rows;
    reader.at++;
    const next = token === '(' || token === '[' ? readGroup(reader, token) : [readToken(token)];
    rows = rows.flatMap((row) => next.map((more) => [...row, ...more]));
    if (rows.length > MOST_ROWS) {
      throw new PatternError(
        `“${reader.term}” stands for more than ${MOST_ROWS} rows of words`,
        'Write it as several terms with fewer alternatives each.',
      );
    }
  }
}

function readGroup(reader: Reader, open: string): Row[] {
  const close = open === '(' ? ')' : ']';
  const alternatives: Row[] = [];
  for (;;) {
    const read = readAlternative(reader);
    if (read.some((row) => row.length === 0)) {
      throw new PatternError(
        `an alternative of “${reader.term}” is empty`,
        'Take out the “|” too many; write [words] for words that may be absent.',
      );
    }
    alternatives.push(...read);
    const token = reader.tokens[reader.at++];
    if (token === close) break;
    if (token !== '|') {
      throw new PatternError(
        `“${open}” is not closed in “${reader.term}”`,
        `Add “${close}” where the alternatives end.`,
      );
    }
  }
  return [...together(alternatives), ...(open === '[' ? [[]] : [])];
}

/** Alternatives of one word each are one place in the row: they need not be tried apart. */
function together(alternatives: readonly Row[]): Row[] {
  const single = alternatives.flatMap((row) => (isOneWord(row) ? [row[0]] : []));
  if (single.length < 2) return [...alternatives];
  const one: Step = {
    words: [...new Set(single.flatMap(({ words }) => words))].sort(),
    beginnings: [...new Set(single.flatMap(({ beginnings }) => beginnings))].sort(),
    gap: 0,
  };
  return [[one], ...alternatives.filter((row) => !isOneWord(row))];
}

function isOneWord(row: Row): row is readonly [Step] {
  const [item] = row;
  return row.length === 1 && item !== undefined && !isGap(item);
}

function readToken(token: string): Row {
  if (token.startsWith('..')) return [readGap(token)];
  const isBeginning = token.endsWith('*');
  const written = isBeginning ? token.slice(0, -1) : token;
  const words = fold(written).split(' ').filter(Boolean);
  const last = words.at(-1);
  if (last === undefined || written.includes('*')) {
    throw new PatternError(
      `“${token}” is no word`,
      'A term is made of words; “*” stands at the end of a word that others begin with.',
    );
  }
  if (isBeginning && last.length < SHORTEST_BEGINNING) {
    throw new PatternError(
      `“${token}” would stand for too many words`,
      `Give at least ${SHORTEST_BEGINNING} letters before “*”.`,
    );
  }
  return words.map((word, index) =>
    isBeginning && index === words.length - 1
      ? { words: [], beginnings: [word], gap: 0 }
      : { words: [word], beginnings: [], gap: 0 },
  );
}

function readGap(token: string): Item {
  const length = /^\.\.(\d{1,2})$/.exec(token)?.[1];
  if (length === undefined || Number(length) < 1 || Number(length) > LONGEST_GAP) {
    throw new PatternError(
      `“${token}” is no gap`,
      `Write ..1 to ..${LONGEST_GAP} for at most so many words between two others.`,
    );
  }
  return { gapOf: Number(length) };
}

/** The steps of a row, each with the gap that stands before it. */
function stepsOf(row: Row, term: string): Step[] {
  const steps: Step[] = [];
  let gap: number | undefined;
  for (const item of row) {
    if (isGap(item)) {
      if (gap !== undefined || steps.length === 0) throw misplacedGap(term);
      gap = item.gapOf;
    } else {
      steps.push(gap === undefined ? item : { ...item, gap });
      gap = undefined;
    }
  }
  if (gap !== undefined) throw misplacedGap(term);
  if (steps.length > 0) return steps;
  throw new PatternError(
    `“${term}” can stand for no word at all`,
    'Give it a word that has to be there.',
  );
}

const isGap = (item: Item): item is { readonly gapOf: number } => 'gapOf' in item;

const misplacedGap = (term: string): PatternError =>
  new PatternError(
    `a gap of “${term}” does not stand between two words`,
    'Take it out, or write what stands on its other side.',
  );
