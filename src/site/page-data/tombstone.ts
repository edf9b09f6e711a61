/** The page at the address of a text that was withdrawn, or of a page that stands for nothing any more. */
import { documentName } from '../../archive/document-name.ts';
import { day, type Moment } from '../../archive/moments.ts';
import type { Withdrawal } from '../../archive/schema/withdrawal.ts';
import { type Link, placeNamed } from '../../archive/urls.ts';
import type { Crumb, Head } from './head.ts';

export interface TombstonePage {
  readonly head: Head;
  readonly heading: string;
  /** What stood here, as a sentence. */
  readonly what: string;
  readonly day: Moment;
  readonly reason: string;
  /** The SHA-256 of what was captured: whoever has a copy can tell that it is one. */
  readonly originals: readonly string[];
  /** Where to go from here. */
  readonly elsewhere: readonly Crumb[];
  /** Whom to ask, and by which criteria text is taken out. */
  readonly removal: string;
}

/** @param path the page's own path, base included. */
export function tombstonePage(
  path: string,
  { at, what, urls, reason, originals }: Withdrawal,
  link: Link,
): TombstonePage {
  const url = urls.find((one) => path.endsWith(one)) ?? path;
  const place = placeNamed(url.replace(/^\/policies\//, '').replace(/\/$/, ''));
  const name = place === undefined ? url : `${place.site}, ${place.version}`;
  return {
    head: {
      title: `Withdrawn: ${name}`,
      description: `What stood at ${url} was withdrawn on ${day(at).text}: ${reason}`,
      path,
      section: sectionOf(url),
      crumbs: [{ text: 'Withdrawn' }],
      unlisted: true,
    },
    heading: what === 'version' ? 'This text was withdrawn' : 'This page was taken down',
    what:
      place === undefined
        ? `${url} was a page of this archive.`
        : `Here stood a version of the ${documentName(place.document).toLowerCase()} filed under ${place.site}.`,
    day: day(at),
    reason,
    originals: what === 'version' ? [...new Set(originals.map(({ original }) => original))] : [],
    elsewhere: [
      ...(place === undefined
        ? []
        : [
            {
              text: `What else there is of ${place.site}`,
              href: link({ page: 'site', site: place.site }),
            },
          ]),
      { text: 'All policies', href: link({ page: 'policies' }) },
    ],
    removal: link({ page: 'removal' }),
  };
}

const sectionOf = (url: string): 'policies' | 'topics' | 'years' =>
  url.startsWith('/topics/') ? 'topics' : url.startsWith('/years/') ? 'years' : 'policies';
