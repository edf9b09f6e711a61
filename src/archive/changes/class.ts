/**
 * What a part of a change is to a reader, who is shown substantive ones unless asked otherwise. A
 * decision about presentation: it hides nothing and enters no id. Where in doubt a part is
 * substantive, as a researcher loses more by what is hidden than by what is shown for nothing.
 */
import type { Passage } from '../types.ts';
import { statesDate } from '../measure/updated.ts';
import { bareWords } from './bare-words.ts';
import type { ChangeClass, Differing } from './change.ts';
import { countWords } from './tokens.ts';

/** What a part does not say itself. */
export interface Context {
  /** The source's own tool read the page anew: the publisher need not have changed anything. */
  readonly extraction: boolean;
  /** Of a move: it stands under the same heading as before. */
  readonly sameHeading: boolean;
}

/** A part before it has a class. */
export type Unclassed = Differing extends infer Part
  ? Part extends Differing
    ? Omit<Part, 'class'>
    : never
  : never;

export function classOf(part: Unclassed, { extraction, sameHeading }: Context): ChangeClass {
  // What differs may be the reading and not the text; nobody can tell them apart from here.
  if (extraction) return 'extraction';
  const { from, to } = sidesOf(part);
  // Menus and footers are of the page that the policy stood on.
  if ([...from, ...to].every(({ furniture }) => furniture === true)) return 'boilerplate';
  return saysTheSame(from, to) && isInPlace(part, sameHeading) ? 'cosmetic' : 'substantive';
}

/**
 * Nothing but case, white space, punctuation, dates, addresses, numbering and the borders between
 * passages differs. A line that only states when the policy was changed is a date with its label.
 */
function saysTheSame(from: readonly Passage[], to: readonly Passage[]): boolean {
  return said(from) === said(to);
}

const said = (passages: readonly Passage[]): string =>
  passages.map((passage) => (isDateLine(passage) ? '' : bareWords(passage))).join('');

const LONGEST_DATE_LINE = 12;

const isDateLine = ({ text }: Passage): boolean =>
  text.length < 200 && statesDate(text) && countWords(text) <= LONGEST_DATE_LINE;

/**
 * A section that moved as a whole says what it said, and so does a passage that moved under its own
 * heading. A passage under another heading may not: an item of “What we share” among those of
 * “What we never share”.
 */
function isInPlace(part: Unclassed, sameHeading: boolean): boolean {
  return part.kind !== 'moved' || sameHeading || part.from[0]?.kind === 'heading';
}

function sidesOf(part: Unclassed): { from: readonly Passage[]; to: readonly Passage[] } {
  switch (part.kind) {
    case 'added':
      return { from: [], to: [part.to] };
    case 'removed':
      return { from: [part.from], to: [] };
    case 'edited':
      return { from: [part.from], to: [part.to] };
    default:
      return part;
  }
}
