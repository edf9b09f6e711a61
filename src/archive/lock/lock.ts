/** `content/urls.lock`: every canonical address that was ever published, a line each. */
import { compare } from '../order.ts';
import { PASSAGES_DIGEST } from './passages-digest.ts';

/** An address as the lock writes it: a path below the site's own, `/policies/calibex.com/`. */
export type LockedUrl = LockedPage | LockedVersion;

export interface LockedPage {
  readonly url: string;
  readonly kind: 'site' | 'topic' | 'topic-year' | 'year';
}

/** A version means the capture that minted its id; its passages are counted and digested. */
export interface LockedVersion {
  readonly url: string;
  readonly kind: 'version';
  /** The instant of that capture. */
  readonly at: string;
  /** The first characters of its original’s SHA-256. */
  readonly original: string;
  readonly passages: number;
  readonly digest: string;
}

/** So many characters of a SHA-256 name an original in the lock. */
export const ORIGINAL_CHARACTERS = 12;

const HEADER =
  '# Every address that was ever published. `npm run publish-urls` adds lines; none is ever removed.';

const PAGE = /^(\/\S*\/)\t(site|topic|topic-year|year)$/;
const VERSION =
  /^(\/\S*\/)\tversion\t(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\t([0-9a-f]{12})\t(\d+)\t(\S+)$/;

/**
 * The addresses of a lock, in the order of its lines.
 *
 * @param place what the lock is called in an error
 * @throws when a line is not one that `npm run publish-urls` writes
 */
export function parseLock(text: string, place: string): LockedUrl[] {
  return text.split('\n').flatMap((line, index): LockedUrl[] => {
    if (line === '' || line.startsWith('#')) return [];
    const [, url = '', kind] = PAGE.exec(line) ?? [];
    if (kind !== undefined) return [{ url, kind: kind as LockedPage['kind'] }];
    const [, path = '', at = '', original = '', passages, digest = ''] = VERSION.exec(line) ?? [];
    if (passages !== undefined && PASSAGES_DIGEST.test(digest))
      return [{ url: path, kind: 'version', at, original, passages: Number(passages), digest }];
    throw new Error(
      `${place}:${index + 1} is no line of the lock: “${line.slice(0, 80)}”. Its lines are written by ` +
        '`npm run publish-urls` and never edited; restore the file from version control.',
    );
  });
}

/** A lock's text: each line once, in the order of their characters, so that two branches merge. */
export function formatLock(urls: readonly LockedUrl[]): string {
  const lines = [...new Set(urls.map(lineOf))].sort(compare);
  return [HEADER, ...lines, ''].join('\n');
}

function lineOf(locked: LockedUrl): string {
  const { url, kind } = locked;
  return locked.kind === 'version'
    ? [url, kind, locked.at, locked.original, locked.passages, locked.digest].join('\t')
    : [url, kind].join('\t');
}
