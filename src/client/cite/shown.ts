/** A citation as elements. Archived words go in as text, each run of them by itself (Unicode annex 9). */
import type { Piece } from '../../archive/cite/pieces.ts';
import { element } from '../element.ts';

export const shown = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, italic, archived }) => {
    const words = italic ? element('i', {}, text) : text;
    return archived ? element('bdi', {}, words) : words;
  });

/** The same as HTML, for programs that one pastes it into. */
export function asHtml(pieces: readonly Piece[]): string {
  return element(
    'p',
    {},
    ...pieces.map(({ text, italic }) => (italic ? element('i', {}, text) : text)),
  ).innerHTML;
}
