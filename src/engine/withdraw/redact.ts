/** Takes words out of an original: from its text to one with a mark where they stood. */
import { REDACTED } from '../repair/redactions.ts';
import { type Letters, lettersIn, lettersOf } from './letters.ts';

export interface Redacted {
  readonly text: string;
  /** How many times the words stood there. */
  readonly count: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** What stands in the place of words inside a tag or an address, where a mark would break it. */
const INSIDE = 'redacted';

/** The mark as an original has it: in ASCII where it is HTML, whatever its encoding. */
const markFor = (extension: string): string =>
  extension === 'html' ? REDACTED.replace('▐', '&#9616;').replace('▌', '&#9612;') : REDACTED;

/**
 * Takes words out wherever they stand, whatever is between them, their case and their accents: in the text,
 * in tags, and in the targets of links.
 */
export function redactWords(text: string, words: string, extension: string): Redacted {
  const needle = lettersIn(words);
  if (needle === '') return { text, count: 0 };
  const shown = spansOf(lettersOf(text, { markup: false }), needle, text);
  const first = replace(
    text,
    shown.map((span) => ({ ...span, mark: markFor(extension) })),
  );
  const rest = spansOf(lettersOf(first, { markup: true }), needle, first);
  const second = replace(
    first,
    rest.map((span) => ({ ...span, mark: INSIDE })),
  );
  return { text: second, count: shown.length + rest.length };
}

/** Takes a whole passage out, wherever it stands as a block of its own. */
export function redactPassage(text: string, passage: string, extension: string): Redacted {
  const letters = lettersOf(text, { markup: false });
  const needle = lettersIn(passage);
  if (needle === '') return { text, count: 0 };
  const spans = placesOf(letters, needle).flatMap((place): Span[] => {
    const [start, end] = [letters.from[place] ?? 0, letters.to[place + needle.length - 1] ?? 0];
    const before = text.slice(letters.to[place - 1] ?? 0, start);
    const after = text.slice(end, letters.from[place + needle.length] ?? text.length);
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const begins = place === 0 || /[\n<|]/.test(before) || /^[\s>*+\-#|\d.()[\]]*$/.test(line);
    const ends = place + needle.length === letters.text.length || /[\n<|]/.test(after);
    if (!begins || !ends) return [];
    const opening = /[*_~`"'“‘([]*$/.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? '';
    // White space at the end of a line is Markdown: it breaks the line.
    const closing = CLOSING.exec(text.slice(end))?.[0].trimEnd() ?? '';
    return [{ start: start - opening.length, end: end + closing.length, mark: markFor(extension) }];
  });
  return { text: replace(text, spans), count: spans.length };
}

/** What ends with a passage: punctuation, and elements of a line that it closes. */
const CLOSING = /^(?:[^\n<|]*<\/(?:a|abbr|b|big|em|font|i|small|span|strong|sub|sup|u)>)*[^\n<|]*/i;

/** Where whole words begin that are these letters. */
function spansOf(letters: Letters, needle: string, text: string): Omit<Span, 'mark'>[] {
  return placesOf(letters, needle)
    .map((place) => ({
      start: letters.from[place] ?? 0,
      end: letters.to[place + needle.length - 1] ?? 0,
    }))
    .filter(
      ({ start, end }) =>
        !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
        !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)),
    );
}

/** The places of letters, none of which lie over another. */
function placesOf({ text }: Letters, needle: string): number[] {
  const places: number[] = [];
  for (
    let place = text.indexOf(needle);
    place !== -1;
    place = text.indexOf(needle, place + needle.length)
  )
    places.push(place);
  return places;
}

function replace(text: string, spans: readonly Span[]): string {
  let end = 0;
  const parts = spans.map((span) => {
    // What opens or closes among the words does so still, without what it said besides.
    const tags = text.slice(span.start, span.end).matchAll(/<(\/?[a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>/g);
    const kept = [...tags].map(([, name]) => `<${name}>`).join('');
    const part = text.slice(end, span.start) + span.mark + kept;
    end = span.end;
    return part;
  });
  return parts.join('') + text.slice(end);
}
