/** What every page says of itself, in its head and above its text. */
import type { PageMetadata } from '../../archive/metadata/page-metadata.ts';
import type { ShareKind } from '../../archive/share-kinds.ts';

export type Section =
  'policies' | 'topics' | 'changes' | 'years' | 'search' | 'guide' | 'about' | 'data';

export interface Head {
  readonly title: string;
  /** One sentence, for search engines. */
  readonly description: string;
  /** The page's own path, base included. */
  readonly path: string;
  /** The part of the site that the page belongs to. */
  readonly section?: Section;
  /** Feeds of what the page is about. */
  readonly feeds?: readonly { readonly title: string; readonly href: string }[];
  /** The picture that stands for the page elsewhere, where it is not the one of its section. */
  readonly picture?: ShareKind;
  /** What it says to programs. */
  readonly metadata?: PageMetadata;
  /** Set where search engines should not list the page: it stands for one that is gone. */
  readonly unlisted?: true;
  /** The way from home to this page; the last one is the page itself and has no address. */
  readonly crumbs: readonly Crumb[];
}

export interface Crumb {
  readonly text: string;
  readonly href?: string;
}

/** Adds the page's number to what the first page of a list says of itself. */
export function numbered(title: string, { number, of }: { number: number; of: number }): string {
  return number === 1 ? title : `${title}, page ${number} of ${of}`;
}
