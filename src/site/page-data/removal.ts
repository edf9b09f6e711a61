/** Whom to ask that something is taken out, by which criteria, and what was taken out. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { counted } from '../../archive/counted.ts';
import { day, type Moment } from '../../archive/moments.ts';
import type { Withdrawal } from '../../archive/schema/withdrawal.ts';
import type { Link } from '../../archive/urls.ts';
import { type Contact, contactOf } from './contact.ts';
import type { Crumb, Head } from './head.ts';

export interface RemovalPage {
  readonly head: Head;
  readonly contact: Contact | undefined;
  readonly criteria: readonly string[];
  /** What was taken out, the last first; no more than a page takes. */
  readonly log: readonly Removal[];
  /** `12 more`; absent where all of it is listed. */
  readonly more: string | undefined;
  /** Where all of it stands, a line each; absent where nothing was taken out. */
  readonly data: string | undefined;
  readonly guide: string;
  readonly corrections: string;
}

export interface Removal {
  readonly day: Moment;
  /** Up to the page that it is about: `The text of`, `A passage of`. */
  readonly what: string;
  readonly pages: readonly Crumb[];
  readonly morePages: string | undefined;
  readonly reason: string;
}

/** What an archive takes out where it says nothing else. */
const CRITERIA = [
  'It names or describes a private person who did not mean to be named in public; the name is taken out, and the text stays.',
  'A court or an authority ordered it, or keeping it would break the law where the archive is kept.',
  'Its publisher shows that it never was public: a draft, or a page behind a login.',
  'It was captured or filed by mistake, and is no policy of the site that it stands under.',
];

/** Entries of the log on the page, and pages named in each. */
const [MOST, MOST_PAGES] = [100, 5];

export function removalPage(
  { identity }: Pick<Catalogue, 'identity'>,
  { withdrawals }: { readonly withdrawals: readonly Withdrawal[] },
  { link, under }: { readonly link: Link; readonly under: (path: string) => string },
): RemovalPage {
  const left = withdrawals.length - MOST;
  return {
    head: {
      title: 'Removal',
      description: `How to ask that something is taken out of ${identity.title}, by which criteria it is, and what was.`,
      path: link({ page: 'removal' }),
      section: 'about',
      crumbs: [{ text: 'About', href: link({ page: 'about' }) }, { text: 'Removal' }],
    },
    contact: identity.contact === undefined ? undefined : contactOf(identity.contact),
    criteria: identity.removal?.criteria ?? CRITERIA,
    log: withdrawals
      .slice(-MOST)
      .toReversed()
      .map((withdrawal) => removal(withdrawal, under)),
    more: left > 0 ? `${counted(left, 'earlier entry', 'earlier entries')}` : undefined,
    data: withdrawals.length === 0 ? undefined : link({ page: 'withdrawals' }),
    guide: link({ page: 'guide', slug: 'governance' }),
    corrections: link({ page: 'corrections' }),
  };
}

const kinds: Readonly<Record<Withdrawal['what'], string>> = {
  version: 'The text of',
  passage: 'A passage of',
  words: 'Words of',
  page: 'The page',
};

function removal({ at, what, urls, reason }: Withdrawal, under: (path: string) => string): Removal {
  const left = urls.length - MOST_PAGES;
  return {
    day: day(at),
    what: kinds[what],
    pages: urls.slice(0, MOST_PAGES).map((url) => ({ text: url, href: under(url) })),
    morePages: left > 0 ? counted(left, 'more page') : undefined,
    reason,
  };
}
