/** Where a version's text comes from, capture by capture. */
import { replay } from '../../archive/memento.ts';
import type { Source, Version, VersionCapture } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import { sourceFragment } from './about.ts';
import { counted } from './counts.ts';
import { type Moment, second } from './moments.ts';
import { PAGE_SIZE } from './paging.ts';

export interface Provenance {
  readonly captures: readonly CaptureItem[];
  /** Stands for captures in the middle of a very long run: `and 1,200 captures between them`. */
  readonly between?: string;
  readonly urls: readonly string[];
  readonly sources: readonly SourceLink[];
  /** The SHA-256 of each distinct original. */
  readonly originals: readonly string[];
  /** The bytes of the first capture. */
  readonly original: { readonly href: string; readonly name: string };
}

export interface CaptureItem {
  readonly at: Moment;
  /** Where a web archive shows the page as it was. */
  readonly memento?: string;
}

export interface SourceLink {
  readonly title: string;
  readonly href: string;
}

type Captured = Pick<Version, 'site' | 'document' | 'version' | 'captures'>;

export function provenanceOf(
  { site, document, version, captures }: Captured,
  sources: ReadonlyMap<string, Source>,
  link: Link,
): Provenance {
  const { shown, left } = ends(captures);
  const extension = captures[0]?.extension ?? 'md';
  const href = link({ page: 'source', site, document, version, extension });
  return {
    captures: shown.map(captureItem),
    ...(left > 0 ? { between: `and ${counted(left, 'capture')} between them` } : {}),
    urls: distinct(shown, ({ url }) => url),
    sources: distinct(captures, ({ source }) => source).map((id) => ({
      title: sources.get(id)?.title ?? id,
      href: `${link({ page: 'about' })}#${sourceFragment(id)}`,
    })),
    originals: distinct(shown, ({ original }) => original),
    original: { href, name: href.slice(href.lastIndexOf('/') + 1) },
  };
}

/** The captures to list: all, or the first and the last of a run too long for one page. */
function ends(captures: readonly VersionCapture[]): { shown: readonly VersionCapture[]; left: number } {
  if (captures.length <= PAGE_SIZE) return { shown: captures, left: 0 };
  const half = PAGE_SIZE / 2;
  return {
    shown: [...captures.slice(0, half), ...captures.slice(-half)],
    left: captures.length - PAGE_SIZE,
  };
}

function captureItem({ at, memento }: VersionCapture): CaptureItem {
  return { at: second(at), ...(memento === undefined ? {} : { memento: replay(memento) }) };
}

const distinct = (
  captures: readonly VersionCapture[],
  value: (capture: VersionCapture) => string,
): string[] => [...new Set(captures.map(value))];
