import type { APIRoute } from 'astro';
import { serviceWorker } from '../site/client-scripts.ts';

export const GET: APIRoute = async () =>
  new Response(await serviceWorker(), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
