/**
 * What a part of a change is to a reader, who is shown substantive ones unless asked otherwise. A
 * decision about presentation: it hides nothing and enters no id. Where in doubt a part is
 * substantive, as a researcher loses more by what is hidden than by what is shown for nothing.
 */
import type { Passage } from '../types.ts';
import { bareWords, isDateLine } from './bare-words.ts';
import type { ChangeClass, Differing } from './change.ts';

/** What a part does not say itself. */
export interface Context {
  /** The source's own tool read the page anew: the publisher need not have changed anything. */
  readonly extraction: boolean;
  /** Of a move: all that it touches stands under the heading under which it stood. */
  readonly underSameHeadings: boolean;
}

/** A part before it has a class. */
export type Unclassed = Differing extends infer Part
  ? Part extends Differing
    ? Omit<Part, 'class'>
    : never
  : never;

export function classOf(part: Unclassed, { extraction, underSameHeadings }: Context): ChangeClass {
  // What differs may be the reading and not the text; nobody can tell them apart from here.
  if (extraction) return 'extraction';
  const { from, to } = sidesOf(part);
  // Menus and footers are of the page that the policy stood on.
  if ([...from, ...to].every(({ furniture }) => furniture === true)) return 'boilerplate';
  // A section that moved as a whole says what it said, and so does a passage that moved under its
  // own heading. One under another heading may not: an item of “What we share” that is now among
  // those of “What we never share”.
  if (part.kind === 'moved' && !underSameHeadings) return 'substantive';
  return saysTheSame(from, to) ? 'cosmetic' : 'substantive';
}

/**
 * Nothing but case, white space, punctuation, dates, addresses, numbering and the borders between
 * passages differs. A line that only states when the policy was changed is a date with its label.
 */
export function saysTheSame(from: readonly Passage[], to: readonly Passage[]): boolean {
  return said(from) === said(to);
}

const said = (passages: readonly Passage[]): string =>
  passages.map((passage) => (isDateLine(passage) ? '' : bareWords(passage))).join('');

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
