/** A picture for links that are shared elsewhere, drawn from outlines alone. */
import sharp from 'sharp';
import { SHARE_SIZE } from '../../archive/share-kinds.ts';
import { colours, icon, markLines } from './mark.ts';
import { canSet, outline, widthOf } from './typeface.ts';

export interface ShareText {
  /** Whose pages these are: the archive's title. */
  readonly archive: string;
  /** What the page is. */
  readonly headline: string;
  readonly line: string;
}

const MARGIN = 90;
const ROOM = SHARE_SIZE.width - 2 * MARGIN;
const HEADLINE = { sizes: [88, 72, 60, 48], lines: 3 };

/** The picture as PNG. Words that the text face cannot set are left out of it. */
export async function sharePng(text: ShareText): Promise<Uint8Array> {
  return sharp(Buffer.from(shareSvg(text)))
    .png({ palette: true, colours: 32, effort: 4 })
    .toBuffer();
}

/** The icon as PNG, as wide and high as `size`, which fills the square as telephones want it. */
export async function iconPng(size: number): Promise<Uint8Array> {
  return sharp(Buffer.from(icon()), { density: (72 * size) / 32 })
    .resize(size, size)
    .flatten({ background: colours.ink })
    .png({ palette: true })
    .toBuffer();
}

/** The picture as SVG without text, fonts or anything from elsewhere. */
export function shareSvg({ archive, headline, line }: ShareText): string {
  const { width, height } = SHARE_SIZE;
  const { size, lines } = fitted(settable(headline));
  const leading = size * 1.12;
  const top = 216 + size * 0.72 - (lines.length > 2 ? size * 0.5 : 0);
  const written = lines.map((words, index) =>
    drawn(words, size, top + index * leading, colours.ink),
  );
  const below = top + (lines.length - 1) * leading + 72;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="16" height="${height}" fill="${colours.accent}"/>`,
    `<g transform="translate(${MARGIN - 12} 78) scale(2)">${markLines(colours.ink, colours.accent)}</g>`,
    ...written,
    drawn(cut(settable(line), 36), 36, below, colours.soft),
    drawn(cut(settable(archive), 32), 32, height - 72, colours.accent),
    '</svg>',
  ].join('');
}

const settable = (text: string): string => (canSet(text) ? text : '');

function drawn(words: string, size: number, y: number, colour: string): string {
  if (words === '') return '';
  return `<path transform="translate(${MARGIN} ${y.toFixed(1)})" fill="${colour}" d="${outline(words, size)}"/>`;
}

/** The largest size at which the words take few enough lines; the smallest size cuts them. */
function fitted(words: string): { size: number; lines: string[] } {
  for (const size of HEADLINE.sizes) {
    const lines = wrapped(words, size);
    const fits = lines.every((line) => widthOf(line, size) <= ROOM);
    if (fits && lines.length <= HEADLINE.lines) return { size, lines };
  }
  const size = HEADLINE.sizes.at(-1) ?? 0;
  const lines = wrapped(words, size).map((line) => cut(line, size));
  return { size, lines: lines.slice(0, HEADLINE.lines) };
}

function wrapped(words: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthOf(longer, size) <= ROOM) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As much of the words as there is room for. */
function cut(words: string, size: number): string {
  let kept = words;
  while (widthOf(kept, size) > ROOM) kept = `${[...kept].slice(0, -2).join('').trimEnd()}…`;
  return kept;
}
