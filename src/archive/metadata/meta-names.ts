import type { Reference } from '../cite/reference.ts';
import type { HeadName } from './page-metadata.ts';

/**
 * Highwire and Dublin Core names, for reference managers.
 *
 * Zotero takes any page with a `citation_title` for a journal article, unless something says more exactly what
 * it is. What does is `og:type`: “website” makes it a web page, while “article” is read as a guess at a journal
 * article. So the page's `og:type` is “website” (`share.ts`), and nothing here names a journal. An institution
 * stands in `DC.creator` alone, without commas: a `citation_author` is taken apart into given and family
 * names.
 *
 * @see https://github.com/zotero/translators, Embedded Metadata.js and RDF.js
 * @see https://www.dublincore.org/specifications/dublin-core/dcmi-terms/
 */
export function metaNames(reference: Reference, rights: string | undefined): HeadName[] {
  const { title, author, publisher, what, captured, language, url } = reference;
  const day = captured?.slice(0, 10);
  const names: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', title],
    ['citation_publisher', publisher],
    ['citation_date', day?.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', isWhole(url) ? url : undefined],
    ['DC.title', title],
    ['DC.creator', author?.replaceAll(/,\s*/g, ' ')],
    ['DC.publisher', publisher],
    ['DC.date', day],
    ['DC.type', what],
    ['DC.identifier', isWhole(url) ? url : undefined],
    ['DC.rights', rights],
  ];
  return names.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]));
}

const isWhole = (url: string): boolean => /^https?:/.test(url);
