/** Shows pages anew when another release has taken the place of theirs. */
import { pathBelow } from './answer.ts';
import type { WorkerScope } from './scope.ts';

/** The page that put it there shows by itself what it did. */
export async function reloadOthers(scope: WorkerScope, base: string): Promise<void> {
  for (const client of await scope.clients.matchAll({ type: 'window' })) {
    const path = pathBelow(base, client.url);
    if (path !== undefined && !path.startsWith('offline/'))
      await client.navigate(client.url).catch(() => {});
  }
}
