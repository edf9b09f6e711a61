/** Where a version's text comes from, capture by capture. */
import { replay } from '../../archive/memento.ts';
import { type CaptureOrigin, originKey, type Origins } from '../../archive/origins.ts';
import { isWebAddress } from '../../archive/web-address.ts';
import type { Source, Version, VersionCapture } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import { type Moment, second } from '../../archive/moments.ts';
import { PAGE_SIZE } from './paging.ts';
import { sourceFacts, type SourceFacts } from './source-facts.ts';

export interface Provenance {
  readonly captures: readonly CaptureItem[];
  /** What to call the captures where they are too many to stand in the way of the text. */
  readonly folded?: string;
  readonly addresses: readonly Address[];
  readonly sources: readonly SourceFacts[];
  /** The SHA-256 of each distinct original. */
  readonly originals: readonly string[];
  /** The SHA-256 of what stands for originals that words were taken out of; empty for most. */
  readonly replacements: readonly string[];
  /** The Software Heritage identifier of each of them that is known. */
  readonly identifiers: readonly string[];
  /** The bytes of the first capture. */
  readonly original: { readonly href: string; readonly name: string };
}

export type CaptureItem =
  | {
      readonly kind: 'capture';
      readonly at: Moment;
      /** Where a web archive shows the page as it was. */
      readonly memento?: string;
      /** The commit that recorded the text, and the pages that the text was read from. */
      readonly origins?: readonly Address[];
    }
  /** Stands for the middle of a run too long for one page: `1,200 more captures`. */
  | { readonly kind: 'left-out'; readonly text: string; readonly href: string };

/** An address that a source gave, or what it leads to in words; what is none of the web is shown and leads nowhere. */
export interface Address {
  readonly text: string;
  readonly href?: string;
}

type Captured = Pick<Version, 'site' | 'document' | 'version' | 'captures'>;

/** The Software Heritage identifier of an original, where the archive keeps its bytes. */
export type Identify = (capture: VersionCapture) => string | undefined;

/** More captures than these are folded away. */
const FEW = 5;

export function provenanceOf(
  { site, document, version, captures }: Captured,
  sources: ReadonlyMap<string, Source>,
  link: Link,
  origins: Origins = new Map(),
  replacementOf: (original: string) => string | undefined = () => undefined,
  identify: Identify = () => undefined,
): Provenance {
  const originOf = (capture: VersionCapture): Address[] =>
    originLinks(origins.get(originKey(document, capture)), sources.get(capture.source));
  const extension = captures[0]?.extension ?? 'md';
  const href = link({ page: 'source', site, document, version, extension });
  const shown = [...beginning(captures), ...end(captures)];
  return {
    captures: captureItems(captures, link({ page: 'record', site }), originOf),
    ...(captures.length > FEW ? { folded: counted(captures.length, 'capture') } : {}),
    addresses: distinct(shown, ({ url }) => url ?? '')
      .filter((url) => url !== '')
      .map(address),
    sources: sourceFacts(
      captures.map(({ source }) => source),
      sources,
      link,
    ),
    originals: distinct(shown, ({ original }) => original),
    replacements: distinct(shown, ({ original }) => replacementOf(original) ?? '').filter(Boolean),
    identifiers: [...new Map(shown.map((capture) => [capture.original, capture])).values()].flatMap(
      (capture) => identify(capture) ?? [],
    ),
    original: { href, name: href.slice(href.lastIndexOf('/') + 1) },
  };
}

type Captures = readonly VersionCapture[];

const HALF = PAGE_SIZE / 2;
const beginning = (captures: Captures): Captures => captures.slice(0, HALF);
const end = (captures: Captures): Captures => captures.slice(HALF).slice(-HALF);

function captureItems(
  captures: Captures,
  record: string,
  originOf: (capture: VersionCapture) => readonly Address[],
): CaptureItem[] {
  const captureItem = (capture: VersionCapture): CaptureItem => itemOf(capture, originOf(capture));
  const left = captures.length - PAGE_SIZE;
  const text = counted(left, 'more capture');
  return [
    ...beginning(captures).map(captureItem),
    ...(left > 0 ? [{ kind: 'left-out', text, href: record } as const] : []),
    ...end(captures).map(captureItem),
  ];
}

function itemOf({ at, memento }: VersionCapture, origins: readonly Address[]): CaptureItem {
  const shown = memento === undefined || !isWebAddress(memento) ? {} : { memento: replay(memento) };
  return {
    kind: 'capture',
    at: second(at),
    ...shown,
    ...(origins.length === 0 ? {} : { origins }),
  };
}

/** `snapshot`, `commit 7c3ecc264459`: links where there is an address of the web to lead to. */
function originLinks(origin: CaptureOrigin | undefined, source: Source | undefined): Address[] {
  if (origin === undefined) return [];
  const { commit, snapshots } = origin;
  return [
    ...snapshots.map((reference): Address =>
      isWebAddress(reference)
        ? { text: 'snapshot', href: reference }
        : { text: `snapshot ${reference.slice(0, LONGEST)}` },
    ),
    ...(commit === undefined ? [] : [commitLink(commit, source?.repository)]),
  ];
}

/** Hosts of git histories agree on where they show a commit. */
function commitLink(commit: string, repository: string | undefined): Address {
  const text = `commit ${commit.slice(0, 12)}`;
  const isLinked = /^[0-9a-f]{40,64}$/.test(commit) && isWebAddress(repository ?? '');
  return {
    text,
    ...(isLinked ? { href: `${repository?.replace(/\/+$/, '')}/commit/${commit}` } : {}),
  };
}

/** What is none of the web can be of any length. */
const LONGEST = 40;

const address = (text: string): Address => ({
  text,
  ...(isWebAddress(text) ? { href: text } : {}),
});

const distinct = (captures: Captures, value: (capture: VersionCapture) => string): string[] => [
  ...new Set(captures.map(value)),
];
