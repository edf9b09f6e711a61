/** The mark of Smallprint as SVG: large print, then smaller, then the line that someone reads closely. */
import { outline, widthOf } from './typeface.ts';

export const colours = { paper: '#fdfcf9', ink: '#1e1c19', soft: '#524d45', accent: '#8a2b1b' };

/** The lines of the mark in a square of 32. */
export function markLines(print: string, read: string): string {
  return (
    `<path fill="${print}" d="M6 4h20v6H6zM6 12h20v4H6zM6 18h20v2H6z"/>` +
    `<path fill="${read}" d="M6 24h12v2H6z"/>`
  );
}

const badge =
  `<rect width="32" height="32" rx="5" fill="${colours.ink}"/>` +
  markLines(colours.paper, '#f0a08f');

/** The icon of the site. */
export const icon = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${badge}</svg>\n`;

const NAME = 'Smallprint';
const NAME_SIZE = 27;

/** Mark and name; the colour of the name stands out from white and from black. */
export function wordmark(): string {
  const width = Math.ceil(42 + widthOf(NAME, NAME_SIZE));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 32" width="${width}" height="32" ` +
    `role="img" aria-labelledby="name"><title id="name">${NAME}</title>${badge}` +
    `<path transform="translate(42 24.5)" fill="#b4533c" d="${outline(NAME, NAME_SIZE)}"/></svg>\n`
  );
}
