/** Sees to it that pages which were read can be read again without a connection. */
import { base, isEdition, under } from '../site.ts';

/** Does nothing where a browser has no service workers, or gives none to this address; nor in the offline edition, which is kept. */
export function registerWorker(): void {
  if (
    isEdition ||
    !('serviceWorker' in navigator) ||
    !isSecureContext ||
    !/^https?:$/.test(location.protocol)
  )
    return;
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    const link = document.querySelector('[data-offline]');
    if (link === null || data?.kept !== true) return;
    link.textContent = data.newer ? 'Kept offline: a newer release is there' : 'Kept offline';
  });
  addEventListener('load', () => {
    // Without one, everything works that works with a connection.
    void start().catch(() => {});
  });

  async function start(): Promise<void> {
    await serviceWorker.register(under('/worker.js'), { scope: base, updateViaCache: 'none' });
    const { active } = await serviceWorker.ready;
    if (isFirst) {
      const needed = performance.getEntriesByType('resource').map(({ name }) => name);
      active?.postMessage({ visited: [location.href, ...needed] });
    }
    active?.postMessage({ asks: true });
  }
}

interface Told {
  readonly kept?: boolean;
  readonly newer?: boolean;
}
