/** What a version's page says to programs. */
import type { VersionEntry } from '../../archive/catalogue.ts';
import type { Reference } from '../../archive/cite/reference.ts';
import { addressIn } from '../../archive/metadata/address-in.ts';
import { metaNames } from '../../archive/metadata/meta-names.ts';
import type { PageMetadata } from '../../archive/metadata/page-metadata.ts';
import { versionJsonLd } from '../../archive/metadata/version-json-ld.ts';
import { versionLinks } from '../../archive/metadata/version-links.ts';
import type { Link } from '../../archive/urls.ts';

export interface DescribedVersion {
  readonly version: VersionEntry;
  readonly reference: Reference;
  readonly rights: string | undefined;
  /** The SHA-256 of what stands for an original that words were taken out of. */
  readonly replacementOf?: ((original: string) => string | undefined) | undefined;
  readonly link: Link;
  readonly address: (path: string) => string;
}

export function versionMetadata(described: DescribedVersion): PageMetadata {
  const { version, reference, rights, replacementOf, link, address } = described;
  const { site, document, captures } = version;
  const [capture] = captures;
  const extension = capture?.extension ?? 'md';
  const original = link({ ...version, page: 'source', extension });
  const statement = rights === undefined ? undefined : (addressIn(rights) ?? rights);
  return {
    links: versionLinks({
      reference,
      original,
      record: link({ page: 'record', site }),
      timemap: link({ page: 'timemap', site, document }),
      rights: statement,
    }),
    names: metaNames(reference, statement),
    jsonLd: versionJsonLd({
      reference,
      home: address(link({ page: 'home' })),
      original: {
        href: address(original),
        sha256: capture ? (replacementOf?.(capture.original) ?? capture.original) : '',
      },
      rights: statement,
    }),
  };
}
