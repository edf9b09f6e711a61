/** What runs in the browser, as the pages publish it. */
import { stop } from 'esbuild';
import { bundleClientScript, bundleWorker, clientScripts } from '../engine/client-scripts.ts';
import { project } from './environment.ts';

export { clientScripts };

let bundling = 0;

/** A client script, bundled. @throws when it does not bundle. */
export const clientScript = (name: string): Promise<string> =>
  bundled(() => bundleClientScript(name, project));

/** The service worker, bundled. @throws when it does not bundle. */
export const serviceWorker = (): Promise<string> => bundled(() => bundleWorker(project));

async function bundled(make: () => Promise<string>): Promise<string> {
  bundling++;
  try {
    return await make();
  } finally {
    bundling--;
    // esbuild's own process would keep its 40 MB until the last page is made.
    if (bundling === 0) await stop();
  }
}
