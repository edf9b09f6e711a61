/** Feeds of changes in the Atom Syndication Format (RFC 4287). */
import { generateAtomFeed } from 'feedsmith';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { totalOf } from './changes/counts.ts';
import { documentName } from './document-name.ts';
import type { ListedChange } from './history/listed-changes.ts';
import type { Identity } from './types.ts';
import { href, type Link, linkUnder, type Route } from './urls.ts';

export interface FeedOf {
  readonly title: string;
  readonly route: Extract<Route, { page: 'feed' }>;
  /** The page that the feed is about. */
  readonly about: Route;
}

/** Where the site is published. */
export interface Published {
  readonly base: string;
  /** `https://archive.example`; without it the feed's links are relative to its own address. */
  readonly origin?: string | undefined;
}

/** So many changes a feed tells of; older ones are on the site's pages. */
export const MOST_ENTRIES = 50;

/**
 * The feed as XML. An entry is dated by the capture that first shows the new text, and says in words
 * that the change lies between two captures. The same changes give the same bytes.
 *
 * @param changes newest first
 */
export function atomFeed(
  { title, route, about }: FeedOf,
  changes: readonly ListedChange[],
  { identity, base, origin }: Published & { readonly identity: Identity },
): string {
  const link: Link = (to) => (origin ?? '') + linkUnder(base)(to);
  return generateAtomFeed(
    {
      id: tagOf(route, identity),
      title: plain(title),
      subtitle: plain('Substantive changes that captures show, newest first.'),
      updated: new Date(changes[0]?.until ?? NEVER),
      links: [
        { rel: 'self', type: 'application/atom+xml', href: link(route) },
        { rel: 'alternate', type: 'text/html', href: link(about) },
      ],
      authors: [{ name: shown(identity.curator) }],
      ...(identity.rights === undefined ? {} : { rights: plain(identity.rights) }),
      generator: { text: 'Smallprint' },
      entries: changes.slice(0, MOST_ENTRIES).map((change) => entryOf(change, identity, link)),
    },
    { strict: true },
  );
}

function entryOf(change: ListedChange, identity: Identity, link: Link) {
  const route: Route = { ...change, page: 'changes' };
  return {
    id: tagOf(route, identity),
    title: plain(titleOf(change)),
    updated: new Date(change.until),
    links: [{ rel: 'alternate', type: 'text/html', href: link(route) }],
    categories: change.topics.map((term) => ({ term })),
    content: { type: 'html', value: shown(contentOf(change)) },
  };
}

const plain = (text: string): { value: string } => ({ value: shown(text) });

/** Without the characters that no XML document may hold (XML 1.0, 2.2). */
const shown = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

/** A feed must say when it was updated, and an archive without changes never was. */
const NEVER = '1970-01-01T00:00:00Z';

/**
 * A `tag:` URI (RFC 4151): an entry keeps its id when the archive moves to another host, because its
 * authority is the address that the archive's keeper gives as its own.
 */
function tagOf(route: Route, { url }: Identity): string {
  const authority = url === undefined ? 'archive.invalid' : new URL(url).hostname;
  return `tag:${authority},2026:${href(route)}`;
}

function titleOf({ site, document, after, until }: ListedChange): string {
  return `${site}: ${documentName(document)} changed between ${after.slice(0, 10)} and ${until.slice(0, 10)}`;
}

function contentOf(change: ListedChange): string {
  const { added, removed, edited, moved } = totalOf(change.counts, ['substantive']);
  const { before, after, until } = change;
  const children = [
    h(
      'p',
      `Passages added: ${added}, removed: ${removed}, edited: ${edited}, moved: ${moved}. ` +
        `The text of ${before} was last seen on ${after}; the new one was first seen on ${until}.`,
    ),
    h(
      'ul',
      change.gist.map(({ kind, text }) => h('li', [h('b', `${kind}: `), text])),
    ),
  ];
  return toHtml({ type: 'root', children });
}
