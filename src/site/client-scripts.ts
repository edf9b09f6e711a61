/** What runs in the browser, as the pages publish it. */
import { stop } from 'esbuild';
import { bundleClientScript, clientScripts } from '../engine/client-scripts.ts';
import { project } from './environment.ts';

export { clientScripts };

let bundling = 0;

/** A client script, bundled. @throws when it does not bundle. */
export async function clientScript(name: string): Promise<string> {
  bundling++;
  try {
    return await bundleClientScript(name, project);
  } finally {
    bundling--;
    // esbuild's own process would keep its 40 MB until the last page is made.
    if (bundling === 0) await stop();
  }
}
