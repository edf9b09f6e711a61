/** How to cite the archive as a whole, in every style and format. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { doiLink } from '../../archive/cite/cited-archive.ts';
import { citationFormats, citationStyles } from '../../archive/cite/index.ts';
import type { Piece } from '../../archive/cite/pieces.ts';
import type { Link } from '../../archive/urls.ts';
import { archiveMetadata } from './archive-metadata.ts';
import { archiveReference } from './archive-reference.ts';
import type { Head } from './head.ts';
import { type Cited, cited } from './reference.ts';

export interface CitePage {
  readonly head: Head;
  readonly title: string;
  readonly archive: string;
  readonly release: string | undefined;
  /** An address that resolves the DOI. */
  readonly doi: string | undefined;
  readonly home: string;
  readonly citation: Cited;
  readonly styles: readonly { readonly name: string; readonly pieces: readonly Piece[] }[];
  readonly formats: readonly { readonly name: string; readonly text: string }[];
  readonly guide: string;
  readonly data: string;
}

export function citePage(
  archive: Catalogue,
  link: Link,
  address: (path: string) => string,
): CitePage {
  const { identity } = archive;
  const reference = archiveReference(archive, link, address);
  const { doi } = reference.archive;
  const title = 'Cite this archive';
  return {
    head: {
      title,
      description: `How to cite ${identity.title} as a whole, in the styles and formats that are asked for.`,
      path: link({ page: 'cite' }),
      section: 'data',
      metadata: archiveMetadata(archive, link, address),
      crumbs: [{ text: 'Data', href: link({ page: 'data' }) }, { text: title }],
    },
    title,
    archive: identity.title,
    release: identity.release,
    doi: doi === undefined ? undefined : doiLink(doi),
    home: link({ page: 'home' }),
    citation: cited(reference),
    styles: citationStyles.map(({ name, write }) => ({ name, pieces: write(reference) })),
    formats: citationFormats.map(({ name, write }) => ({ name, text: write(reference).trim() })),
    guide: link({ page: 'guide', slug: 'cite' }),
    data: link({ page: 'data' }),
  };
}
