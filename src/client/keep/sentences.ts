/** How things are, in words. */
import {
  type BundleIndex,
  bundlesFor,
  bytesOf,
  type Scope,
} from '../../archive/bundles/bundle-index.ts';
import type { Situation } from './keeping.ts';
import { sizeOf } from './size.ts';
import type { Kept } from './store.ts';

export function statusOf({ kept, coming, published, progress, fetching }: Situation): string {
  const here =
    kept === undefined
      ? 'Nothing is kept here but pages that you have read.'
      : `Here is ${nameOf(kept)}: ${scopeName(kept.scope)}, ${sizeOf(bytesOf(bundlesFor(kept.index, kept.scope)))}. It is whole and needs no connection.`;
  return [here, whatComes()].filter((sentence) => sentence !== '').join(' ');

  function whatComes(): string {
    if (coming !== undefined) {
      const what = `${nameOf(coming)} (${scopeName(coming.scope)})`;
      if (fetching === 'elsewhere') return `Another tab fetches ${what}.`;
      if (fetching === undefined) return `To come is ${what}; it is stopped.`;
      // Whoever hears this does not want to hear every megabyte.
      const tenths = progress && Math.floor((10 * progress.done) / Math.max(1, progress.total));
      return `Fetching ${what}${tenths === undefined ? '' : `: ${tenths * 10} %`}.`;
    }
    switch (published?.kind) {
      case 'offered':
        return kept !== undefined && kept.id !== published.id
          ? `A newer release is there: ${nameOf({ index: published.index })}. ${fetchedFor(published.index, kept)}`
          : '';
      case 'none':
        return 'This site is published without parts to keep: ask who keeps the archive for them, or for the offline edition.';
      case 'unreachable':
        return 'The server gives no answer, so nothing new can be fetched. It is asked again by itself.';
      case 'unreadable':
        return published.problem;
      case undefined:
        return '';
    }
  }
}

/** What is the same is not fetched again. */
function fetchedFor(index: BundleIndex, kept: Kept): string {
  const here = new Set(bundlesFor(kept.index, kept.scope).map(({ sha256 }) => sha256));
  const missing = bundlesFor(index, kept.scope).filter(({ sha256 }) => !here.has(sha256));
  return `${sizeOf(bytesOf(missing))} are to be fetched for it. What you have stays until that is whole.`;
}

const nameOf = ({ index }: Pick<Kept, 'index'>): string =>
  index.release === undefined ? 'the archive' : `release ${index.release}`;

function scopeName(scope: Scope): string {
  switch (scope.kind) {
    case 'everything':
      return 'everything';
    case 'reading':
      return 'pages and search';
    case 'sites':
      return scope.sites.join(', ');
  }
}

/** Of a scope that may be chosen: what there is to store. */
export const sizeFor = (index: BundleIndex, scope: Scope): string => {
  const bundles = bundlesFor(index, scope);
  const plain = bundles.reduce((sum, bundle) => sum + bundle.plain, 0);
  return `${sizeOf(bytesOf(bundles))} to fetch and to store, for ${sizeOf(plain)} of files`;
};

/** How much room there is; nothing where the browser does not say. */
export async function roomFor(needed: number): Promise<string> {
  const { quota, usage } = (await navigator.storage.estimate?.()) ?? {};
  if (quota === undefined || usage === undefined) return '';
  const room = Math.max(0, quota - usage);
  return room < needed
    ? `The browser gives this site room for ${sizeOf(room)} only, so this will not fit: keep less, or free some space on the device first.`
    : `The browser has room for ${sizeOf(room)} here.`;
}
