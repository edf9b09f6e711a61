/** The page at an address that leads to another now. */
import type { Redirect } from '../../archive/redirects.ts';
import { day } from '../../archive/moments.ts';

export interface MovedPage {
  readonly title: string;
  readonly heading: string;
  /** Why, up to the words that are the link. */
  readonly reason: string;
  readonly target: string;
  /** The words that lead there. */
  readonly place: string;
}

/** @param under gives the address of a path from the site’s root, below the path that it is published under. */
export function movedPage({ from, to, why }: Redirect, under: (path: string) => string): MovedPage {
  const target = to.startsWith('/') ? under(to) : to;
  switch (why.kind) {
    case 'version': {
      const { site, first } = why.version;
      const captured = day(first).text;
      return {
        title: `Moved: ${why.site}, ${captured}`,
        heading: 'This version has moved',
        reason:
          why.site === site
            ? 'Its text turned out to be the same as that of the version captured on'
            : `The policies of ${why.site} are shown under ${site}. It is the version captured on`,
        target,
        place: `${captured} at ${site}`,
      };
    }
    case 'site':
      return {
        title: `Moved: ${why.site}`,
        heading: 'This site has moved',
        reason: `The policies of ${why.site} are shown under`,
        target,
        place: why.entry.site,
      };
    case 'listed':
      return {
        title: `Moved: ${from}`,
        heading: 'This page has moved',
        reason: `${why.note === undefined ? '' : `${sentence(why.note)} `}It is at`,
        target,
        place: to,
      };
  }
}

const sentence = (note: string): string => (/[.!?]$/.test(note) ? note : `${note}.`);
