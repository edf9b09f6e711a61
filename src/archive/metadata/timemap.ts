/** The versions of a document as mementos, in the terms of RFC 7089. */
import type { DocumentEntry } from '../catalogue.ts';
import type { Instant } from '../types.ts';
import type { Link } from '../urls.ts';
import { isWebAddress } from '../web-address.ts';
import { httpDate } from './http-date.ts';

/**
 * The TimeMap of a document in `application/link-format` (RFC 6690): its versions in the order of their first
 * captures, each with the instant of that. Its original resource is the address that was captured last; a
 * document of which no address is known has no TimeMap.
 *
 * @param address the address of a path, whole where it is known at which the site is published.
 */
export function timeMap(
  { site, document, versions }: Pick<DocumentEntry, 'site' | 'document' | 'versions'>,
  link: Link,
  address: (path: string) => string,
): string | undefined {
  const captures = versions.flatMap((version) => version.captures);
  const original = captures.findLast(({ url }) => isWebAddress(url ?? ''))?.url;
  const [first, last] = [versions[0]?.first, versions.at(-1)?.first];
  if (original === undefined || first === undefined || last === undefined) return undefined;
  const links = [
    linkValue(new URL(original).href, { rel: 'original' }),
    linkValue(address(link({ page: 'timemap', site, document })), {
      rel: 'self',
      type: 'application/link-format',
      from: httpDate(first),
      until: httpDate(last),
    }),
    ...versions.map((version, index) =>
      linkValue(address(link({ ...version, page: 'version' })), {
        rel: relation(index, versions.length),
        datetime: httpDate(version.first),
      }),
    ),
  ];
  return `${links.join(',\n')}\n`;
}

function relation(index: number, of: number): string {
  return [index === 0 && 'first', index === of - 1 && 'last', 'memento'].filter(Boolean).join(' ');
}

/** Everything in it is made by this program or is an address: there are no quotes to escape. */
function linkValue(target: string, parameters: Readonly<Record<string, string | Instant>>): string {
  const written = Object.entries(parameters).map(([name, value]) => `; ${name}="${value}"`);
  return `<${target}>${written.join('')}`;
}
