/** Looks now and then whether a newer release is published, and says so. It fetches nothing of it. */
import { BUNDLE_INDEX } from '../../archive/bundles/part.ts';
import { sha256Of } from '../../archive/bundles/unpack.ts';
import { openStore } from '../keep/store.ts';
import type { Client } from './scope.ts';

/** In milliseconds. */
const DAY = 86_400_000;

/** Tells a page whether anything is kept, and whether something newer is published. */
export async function tellWhatIsKept(page: Client | null, base: string): Promise<void> {
  const store = await openStore(base);
  const kept = await store.switched();
  if (kept === undefined) return;
  let seen = await store.seen();
  // A clock may have been set back since: then it is time too.
  if (seen === undefined || Math.abs(Date.now() - seen.at) > DAY) {
    const response = await fetch(base + BUNDLE_INDEX, { cache: 'no-cache' }).catch(() => undefined);
    if (response?.ok) {
      seen = { id: await sha256Of(await response.blob()), at: Date.now() };
      await store.note(seen);
    }
  }
  page?.postMessage({ kept: true, newer: seen !== undefined && seen.id !== kept.id });
}
