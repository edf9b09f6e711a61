import type { APIRoute, GetStaticPaths } from 'astro';
import { clientScript, clientScripts } from '../../site/client-scripts.ts';

export const getStaticPaths: GetStaticPaths = () =>
  clientScripts.map((script) => ({ params: { script } }));

export const GET: APIRoute = async ({ params: { script = '' } }) =>
  new Response(await clientScript(script), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
