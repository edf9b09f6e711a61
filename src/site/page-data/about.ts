/** Who keeps the archive, and where its texts come from. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { type Contact, contactOf } from './contact.ts';
import type { Head } from './head.ts';
import { type SourceItem, sourceItem, sourcesOf } from './sources.ts';

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
  /** Where it says what there is to take away. */
  readonly data: string;
  /** Whom to ask that something is taken out. */
  readonly removal: string;
  /** What was changed in published text. */
  readonly corrections: string;
}

export function aboutPage(archive: Catalogue, link: Link): AboutPage {
  const { identity } = archive;
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
    sources: sourcesOf(archive).map(sourceItem),
    guide: link({ page: 'guide' }),
    findings: link({ page: 'findings' }),
    data: link({ page: 'data' }),
    removal: link({ page: 'removal' }),
    corrections: link({ page: 'corrections' }),
  };
}
