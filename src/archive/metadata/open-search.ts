import type { Identity } from '../types.ts';
import { xmlText } from './xml-text.ts';

/**
 * What a browser reads to offer this archive's search beside its own.
 *
 * @param search the whole address of the search page
 * @param icon the whole address of an icon
 * @see https://developer.mozilla.org/en-US/docs/Web/XML/Guides/OpenSearch
 */
export const openSearch = (
  { title, description }: Identity,
  search: string,
  icon: string,
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText(first(title, 16))}</ShortName>
  <LongName>${xmlText(first(title, 48))}</LongName>
  <Description>${xmlText(first(description, 1024))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="180" height="180" type="image/png">${xmlText(icon)}</Image>
  <Url type="text/html" method="get" template="${xmlText(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;

/** Names are short in this format, and longer ones make it invalid. */
const first = (text: string, most: number): string => [...text].slice(0, most).join('').trim();
