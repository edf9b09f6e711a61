/** Who keeps the archive, and where its texts come from. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { counted } from '../../archive/counted.ts';
import { languageName } from '../../archive/language-name.ts';
import { compare } from '../../archive/order.ts';
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
  readonly who: Who;
  readonly guide: string;
  readonly findings: string;
  /** Where it says what there is to take away. */
  readonly data: string;
  /** Whom to ask that something is taken out. */
  readonly removal: string;
  /** What was changed in published text. */
  readonly corrections: string;
}

/** What can be counted here, for those who count. */
export interface Who {
  /** `3,022 versions of 66 sites, observed from 1998 to 2019` */
  readonly holdings: string;
  /** `English (60 sites)`, the most frequent first. */
  readonly languages: readonly string[];
  /** `1998 (12 sites)`, each with its page. */
  readonly years: readonly { readonly text: string; readonly href: string }[];
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
    who: whoIsIn(archive, link),
    guide: link({ page: 'guide' }),
    findings: link({ page: 'findings' }),
    data: link({ page: 'data' }),
    removal: link({ page: 'removal' }),
    corrections: link({ page: 'corrections' }),
  };
}

function whoIsIn({ counts, sites, years }: Catalogue, link: Link): Who {
  const span = counts.years === undefined ? '' : `, observed from ${counts.years.join(' to ')}`;
  const speaking = new Map<string, number>();
  for (const { documents } of sites) {
    const spoken = documents.flatMap(({ versions }) => versions.map(({ language }) => language));
    for (const one of new Set(spoken)) speaking.set(one, (speaking.get(one) ?? 0) + 1);
  }
  return {
    holdings: `${counted(counts.versions, 'version')} of ${counted(counts.sites, 'site')}${span}`,
    languages: [...speaking]
      .sort(([a, one], [b, other]) => other - one || compare(a, b))
      .map(([language, number]) => `${languageName(language)} (${counted(number, 'site')})`),
    years: years.map((year) => ({
      text: `${year.year} (${counted(year.sites, 'site')})`,
      href: link({ page: 'year', year: year.year }),
    })),
  };
}
