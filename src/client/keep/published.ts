/** What the host publishes at this moment. */
import { type BundleIndex, parseBundleIndex } from '../../archive/bundles/bundle-index.ts';
import { BUNDLE_INDEX } from '../../archive/bundles/part.ts';
import { sha256Of } from '../../archive/bundles/unpack.ts';
import { base } from '../site.ts';

export type Published =
  | { readonly kind: 'offered'; readonly id: string; readonly index: BundleIndex }
  /** The site was published without bundles. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable'; readonly problem: string };

export async function askPublished(): Promise<Published> {
  try {
    const response = await fetch(base + BUNDLE_INDEX, { cache: 'no-cache' });
    if (response.status === 404 || response.status === 410) return { kind: 'none' };
    if (!response.ok) return { kind: 'unreachable' };
    const data = await response.blob();
    const text = await data.text();
    try {
      return { kind: 'offered', id: await sha256Of(data), index: parseBundleIndex(text) };
    } catch (error) {
      return { kind: 'unreadable', problem: (error as Error).message };
    }
  } catch {
    return { kind: 'unreachable' };
  }
}
