/** What every style says in the same words. */
import type { Instant } from '../types.ts';
import { doiLink } from './cited-archive.ts';
import { shortened } from './clean.ts';
import { timeOf } from './dates.ts';
import { archived, italic, type Piece, pieces } from './pieces.ts';
import type { CitedArchive, Reference } from './reference.ts';

/** `archived copy captured July 19, 2003, 16:39:06 UTC`; nothing where nothing was captured. */
export const captureIn = (
  { captured }: Reference,
  write: (date: Instant) => string,
): string | undefined =>
  captured && `archived copy captured ${write(captured)}, ${timeOf(captured)}`;

/** `release 2026.1 (https://doi.org/10.5281/zenodo.1)` */
export function releaseIn({ release, doi }: CitedArchive): string | undefined {
  const link = doi === undefined ? undefined : doiLink(doi);
  if (release === undefined) return link;
  return link === undefined ? `release ${release}` : `release ${release} (${link})`;
}

/** The archive and its release, the archive's name in italics where a style wants that. */
export function archiveIn(
  { archive, kind }: Reference,
  how: 'italic' | 'upright' = 'upright',
): Piece[] {
  const release = releaseIn(archive);
  // The citation of the archive itself has its title already.
  if (kind === 'archive') return pieces(release);
  return pieces(
    how === 'italic' ? italic(archive.title) : archive.title,
    release && `, ${release}`,
  );
}

/** ` Passage: “We keep …”` */
export const quotationIn = ({ quotation }: Reference): Piece[] =>
  quotation === undefined ? [] : pieces(' Passage: “', archived(shortened(quotation)), '”');

/** All that a format has no field for, in sentences. */
export function note(reference: Reference): string {
  const { what, original, memento, archive } = reference;
  const captured = captureIn(reference, (instant) => instant.slice(0, 10));
  const release = releaseIn(archive);
  return [
    [what, captured, original && `from ${original}`].filter(Boolean).join(', '),
    memento && `Memento: ${memento}`,
    release && reference.kind !== 'archive' && `Cited from ${release} of ${archive.title}`,
  ]
    .filter(Boolean)
    .join('. ');
}
