import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../../../site/catalogue.ts';
import { type SourcePath, sourcePaths } from '../../../../site/paths.ts';
import { originalOf } from '../../../../site/texts.ts';

export const getStaticPaths: GetStaticPaths = async () => sourcePaths(await catalogue());

export const GET: APIRoute<SourcePath['props']> = async ({ props: { version } }) =>
  new Response(await originalOf(version), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
