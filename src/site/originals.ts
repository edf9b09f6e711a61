/** The originals as files beside the pages of their versions, while pages are being changed. */
import type { APIRoute } from 'astro';
import { readOriginal } from '../engine/reader.ts';
import { catalogue } from './catalogue.ts';
import { content } from './environment.ts';
import { type VersionPath, versionPath } from './paths.ts';

interface OriginalRoute {
  readonly getStaticPaths: () => Promise<VersionPath[]>;
  readonly GET: APIRoute<VersionPath['props']>;
}

/**
 * The route of all originals with this extension, for `npm run dev`; `npm run build` puts the files
 * into place itself, which takes a tenth of the time. (Astro wants a slash after a name whose
 * extension it does not see in the route's file, so each extension has a file of its own.)
 */
export function originalsAs(extension: string): OriginalRoute {
  return {
    async getStaticPaths() {
      if (import.meta.env.PROD) return [];
      const { versions } = await catalogue();
      return versions
        .filter(({ captures }) => captures[0]?.extension === extension)
        .map((version) => versionPath(version));
    },
    async GET({ props: { version } }) {
      const original = version.captures[0]?.original ?? '';
      const bytes = await readOriginal(content, original, extension);
      return new Response(new Uint8Array(bytes), {
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      });
    },
  };
}
