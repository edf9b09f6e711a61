/** The text face as outlines, so that pictures look the same whatever fonts a machine has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from 'fontkitten';

const { resolve } = createRequire(import.meta.url);

/** Every file has the letters of one script. */
const FILES = [
  resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2'),
];

interface Letter {
  readonly glyph: Glyph;
  /** Of the font's units to the em, one. */
  readonly unit: number;
}

let opened: readonly Font[] | undefined;
const letters = new Map<string, Letter | undefined>();

/** Whether the face has all of the text's letters; a picture without some would be worse than none. */
export function canSet(text: string): boolean {
  return [...text].every((letter) => find(letter) !== undefined);
}

/**
 * How wide a line of text is, in pixels, at a size in pixels.
 *
 * @throws when the face lacks a letter.
 */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const { glyph, unit } of lettersOf(text)) width += glyph.advanceWidth * unit * size;
  return width;
}

/**
 * A line of text as SVG path data, which begins at the origin, on the base line, and goes right.
 *
 * @throws when the face lacks a letter.
 */
export function outline(text: string, size: number): string {
  let left = 0;
  let path = '';
  for (const { glyph, unit } of lettersOf(text)) {
    const scale = unit * size;
    // Fonts count upwards, pictures downwards.
    path += glyph.path.transform(scale, 0, 0, -scale, left, 0).toSVG();
    left += glyph.advanceWidth * scale;
  }
  return path.replace(/-?\d+\.\d+/g, (digits) => String(Number(Number(digits).toFixed(2))));
}

function lettersOf(text: string): Letter[] {
  return [...text].map((letter) => {
    const found = find(letter);
    if (!found) throw new Error(`The text face has no “${letter}”, in “${text}”.`);
    return found;
  });
}

function find(letter: string): Letter | undefined {
  if (!letters.has(letter)) {
    const face = faces().find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    const glyph = face?.glyphsForString(letter)[0];
    letters.set(letter, face && glyph && { glyph, unit: 1 / face.unitsPerEm });
  }
  return letters.get(letter);
}

function faces(): readonly Font[] {
  opened ??= FILES.map((file) => {
    const face = create(readFileSync(file));
    if (face.isCollection) throw new Error(`${file} holds several typefaces, and one is expected.`);
    return face;
  });
  return opened;
}
