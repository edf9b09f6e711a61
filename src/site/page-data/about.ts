/** Who keeps the archive, and where its texts come from. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Source } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import type { Head } from './head.ts';
import { recordsInWords, sourceFragment } from './source-facts.ts';

export interface AboutPage {
  readonly head: Head;
  readonly description: string;
  readonly curator: string;
  readonly contact: Contact | undefined;
  /** Where the archive is published. */
  readonly url: string | undefined;
  readonly licence: string | undefined;
  readonly rights: string | undefined;
  readonly sources: readonly SourceItem[];
  readonly guide: string;
  readonly findings: string;
}

export interface Contact {
  readonly text: string;
  /** Where the contact is an address to follow. */
  readonly href?: string;
}

export interface SourceItem {
  /** The fragment that links to it from a version's provenance. */
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly licence: string;
  readonly attribution: string | undefined;
  readonly treatment: string;
  readonly records: string;
}

export function aboutPage({ identity, sources }: Catalogue, link: Link): AboutPage {
  return {
    head: {
      title: 'About',
      description: `Who keeps ${identity.title}, where its texts come from, and what it cannot tell.`,
      path: link({ page: 'about' }),
      section: 'about',
      crumbs: [{ text: 'About' }],
    },
    description: identity.description,
    curator: identity.curator,
    contact: identity.contact === undefined ? undefined : contactOf(identity.contact),
    url: identity.url,
    licence: identity.licence,
    rights: identity.rights,
    sources: [...sources.values()].map(sourceItem),
    guide: link({ page: 'guide' }),
    findings: link({ page: 'findings' }),
  };
}

function contactOf(contact: string): Contact {
  if (/^https?:\/\//.test(contact)) return { text: contact, href: contact };
  if (/^[^\s@]+@[^\s@]+$/.test(contact)) return { text: contact, href: `mailto:${contact}` };
  return { text: contact };
}

function sourceItem(source: Source): SourceItem {
  return {
    id: sourceFragment(source.id),
    title: source.title,
    url: source.url,
    licence: source.licence,
    attribution: source.attribution,
    treatment: source.treatment,
    records: recordsInWords(source),
  };
}
