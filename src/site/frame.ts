/** What stands around every page: name, navigation, scripts. */
import { contentSecurityPolicy, developmentPolicy } from '../archive/headers.ts';
import { reportAddress } from './page-data/contact.ts';
import type { Head, Section } from './page-data/head.ts';
import { catalogue } from './catalogue.ts';
import { changeMonths } from './histories.ts';
import { origin } from './environment.ts';
import { link, published, under } from './link.ts';

export interface Frame {
  /** The archive's title. */
  readonly title: string;
  readonly base: string;
  readonly home: string;
  readonly policy: string;
  readonly navigation: readonly NavigationItem[];
  readonly search: {
    readonly page: string;
    /** What browsers read to offer this search; absent where the site's address is not known. */
    readonly description: string | undefined;
  };
  readonly footer: readonly FooterLink[];
  /** Where to report an error on a page; nothing where the archive names nobody. */
  readonly report: (head: Head) => string | undefined;
  /** Whether search engines may list pages. */
  readonly listed: boolean;
  /** Where a file lies that is no page: `file('favicon.svg')`. */
  readonly file: (name: string) => string;
}

export interface FooterLink {
  readonly text: string;
  readonly href: string;
  /** Marks the link that says what is kept on the device. */
  readonly offline?: '';
}

export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  readonly section: Section;
}

/** An archive of single captures has no changes to lead to. */
const navigation = (hasChanges: boolean): readonly NavigationItem[] => [
  { text: 'Policies', href: link({ page: 'policies' }), section: 'policies' },
  ...(hasChanges
    ? [{ text: 'Changes', href: link({ page: 'months' }), section: 'changes' } as const]
    : []),
  { text: 'Topics', href: link({ page: 'topics' }), section: 'topics' },
  { text: 'Years', href: link({ page: 'years' }), section: 'years' },
  { text: 'Data', href: link({ page: 'data' }), section: 'data' },
  { text: 'Guide', href: link({ page: 'guide' }), section: 'guide' },
  { text: 'About', href: link({ page: 'about' }), section: 'about' },
];

/** A page's whole address: where this build is published, or where the archive says that it is. */
function addressOf(path: string, url: string | undefined): string {
  const address = published(path);
  if (address !== path || url === undefined) return address;
  return new URL(path.slice(under('/').length), url.replace(/\/*$/, '/')).href;
}

export async function frame(): Promise<Frame> {
  const { identity } = await catalogue();
  const base = import.meta.env.BASE_URL;
  return {
    title: identity.title,
    base,
    home: link({ page: 'home' }),
    policy: import.meta.env.DEV ? developmentPolicy() : contentSecurityPolicy(),
    navigation: navigation((await changeMonths()).size > 0),
    search: {
      page: link({ page: 'search' }),
      description:
        origin === undefined ? undefined : link({ page: 'file', name: 'opensearch.xml' }),
    },
    footer: [
      { text: 'About this archive', href: link({ page: 'about' }) },
      { text: 'Corrections', href: link({ page: 'corrections' }) },
      { text: 'Removal', href: link({ page: 'removal' }) },
      { text: 'Findings', href: link({ page: 'findings' }) },
      { text: 'Privacy', href: link({ page: 'privacy' }) },
      { text: 'Keep offline', href: link({ page: 'offline' }), offline: '' },
      { text: 'Guide', href: link({ page: 'guide' }) },
    ],
    report: ({ title, path }) =>
      reportAddress(
        identity.contact,
        { url: addressOf(path, identity.url), title, release: identity.release },
        link({ page: 'removal' }),
      ),
    listed: identity.robots?.index !== false,
    file: (name) => link({ page: 'file', name }),
  };
}
