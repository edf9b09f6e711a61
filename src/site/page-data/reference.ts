/** How to point at a page: a citation, its address, and the capture that shows the page. */
import { citationFormats, citationStyles } from '../../archive/cite/index.ts';
import type { Piece } from '../../archive/cite/pieces.ts';
import type { Reference } from '../../archive/cite/reference.ts';
import { hostOf } from '../../archive/memento.ts';
import { jsonInHtml } from '../../archive/metadata/json-in-html.ts';
import { day } from '../../archive/moments.ts';

/** A citation as a page shows it. */
export interface Cited {
  /** In one style; the others are a script's to write. */
  readonly pieces: readonly Piece[];
  /** What is cited, for the script. */
  readonly json: string;
  /**
   * Files for reference managers that need no script. Empty where nobody knows at which address the site is
   * published: a file that names none is of no use.
   */
  readonly downloads: readonly Download[];
}

export interface Download {
  readonly name: string;
  readonly href: string;
  readonly file: string;
}

export interface VersionReference extends Cited {
  readonly address: Address;
  readonly memento: Address | undefined;
}

export interface Address {
  readonly href: string;
  readonly text: string;
}

/** The style that is shown: a note, which says what it is in words. */
const SHOWN = 'chicago';

/** What most reference managers read; each format more is a kilobyte on every page. */
const SAVED = ['ris'];

export function cited(reference: Reference): Cited {
  const style = citationStyles.find(({ id }) => id === SHOWN);
  const isPublished = /^https?:/.test(reference.url);
  return {
    pieces: style?.write(reference) ?? [],
    json: jsonInHtml(reference),
    downloads: isPublished
      ? citationFormats
          .filter(({ id }) => SAVED.includes(id))
          .map(({ name, mediaType, extension, write }) => ({
            name,
            href: `data:${mediaType};charset=utf-8,${dataOf(write(reference))}`,
            file: `${reference.key}.${extension}`,
          }))
      : [],
  };
}

/** As few characters as possible are encoded: most are those of addresses. */
const dataOf = (text: string): string => encodeURI(text).replaceAll('#', '%23');

/** @param path the version's page, as a path of the site. */
export function versionReference(reference: Reference, path: string): VersionReference {
  return {
    ...cited(reference),
    address: { href: path, text: reference.url },
    memento: mementoOf(reference),
  };
}

function mementoOf({ memento, captured }: Reference): Address | undefined {
  if (memento === undefined || captured === undefined) return undefined;
  const host = hostOf(memento) ?? 'a web archive';
  return { href: memento, text: `The page at ${host}, ${day(captured).text}` };
}
