/** What a page says to programs, in its head. */

/** A `<link>`: its attributes in the order in which they are written. */
export type HeadLink = Readonly<
  Record<'rel' | 'href', string> & { type?: string; datetime?: string }
>;

/** A `<meta name content>`. */
export type HeadName = readonly [name: string, content: string];

export interface PageMetadata {
  readonly links: readonly HeadLink[];
  readonly names: readonly HeadName[];
  /** JSON-LD (https://schema.org/), as the text of its element. */
  readonly jsonLd?: string;
}
