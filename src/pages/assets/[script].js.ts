import type { APIRoute, GetStaticPaths } from 'astro';
import { bundleClientScript, clientScripts } from '../../engine/client-scripts.ts';
import { project } from '../../site/environment.ts';

export const getStaticPaths: GetStaticPaths = () =>
  clientScripts.map((script) => ({ params: { script } }));

export const GET: APIRoute = async ({ params: { script = '' } }) =>
  new Response(await bundleClientScript(script, project), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
