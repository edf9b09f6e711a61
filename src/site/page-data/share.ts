/** What a page says of itself where a link to it is shown: https://ogp.me/, and the cards of X. */
import { SHARE_ICON, SHARE_SIZE, type ShareKind, sharePicture } from '../../archive/share-kinds.ts';
import type { Head } from './head.ts';

export interface SharePlace {
  /** The archive's title. */
  readonly archive: string;
  /** The base path, with a slash at both ends. */
  readonly base: string;
  /** Where the site is published, if that is known. */
  readonly origin: string | undefined;
}

export interface ShareTags {
  /** The page's own address; absent where nobody knows where the site is published. */
  readonly canonical?: string;
  /** The icon for telephones, a path. */
  readonly icon: string;
  /** For `<meta property>`. */
  readonly properties: readonly Tag[];
  /** For `<meta name>`. */
  readonly names: readonly Tag[];
}

type Tag = readonly [name: string, content: string];

/** Addresses are whole ones or none: the readers of these tags resolve nothing against a page. */
export function shareTags(head: Head, { archive, base, origin }: SharePlace): ShareTags {
  const said: Tag[] = [
    // For an archived text too: Zotero takes an “article” for one of a journal (metadata/meta-names.ts).
    ['og:type', 'website'],
    ['og:site_name', archive],
    ['og:title', head.title],
    ['og:description', head.description],
    ['og:locale', 'en'],
  ];
  const icon = base + SHARE_ICON;
  if (origin === undefined) return { icon, properties: said, names: [['twitter:card', 'summary']] };
  const kind = head.picture ?? head.section ?? 'archive';
  const address = new URL(head.path, origin).href;
  return {
    canonical: address,
    icon,
    properties: [
      ...said,
      ['og:url', address],
      ['og:image', new URL(base + sharePicture(kind), origin).href],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(SHARE_SIZE.width)],
      ['og:image:height', String(SHARE_SIZE.height)],
      ['og:image:alt', `${archive}: ${shown[kind]}`],
    ],
    names: [['twitter:card', 'summary_large_image']],
  };
}

/** What the pictures show, for those who cannot see them. */
const shown: Readonly<Record<ShareKind, string>> = {
  archive: 'what policies said about privacy, and when',
  policies: 'a site and its policies',
  version: 'a privacy policy, as it was captured',
  changes: 'what changed in policies, and between which captures',
  topics: 'policies by topic',
  years: 'policies by year',
  search: 'search every policy in full',
  guide: 'the guide',
  about: 'about the archive',
  data: 'the data and how to cite it',
};
