import type { APIRoute } from 'astro';
import { catalogue } from '../site/catalogue.ts';
import { link } from '../site/link.ts';
import { webManifest } from '../site/page-data/web-manifest.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(webManifest(await catalogue(), link), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
