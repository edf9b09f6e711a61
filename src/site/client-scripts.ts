/** What runs in the browser, as the pages publish it. */
import { bundleClientScript, clientScripts } from '../engine/client-scripts.ts';
import { project } from './environment.ts';

export { clientScripts };

/** A client script, bundled. @throws when it does not bundle. */
export const clientScript = (name: string): Promise<string> => bundleClientScript(name, project);
