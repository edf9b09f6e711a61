/** The originals as files beside the pages of their versions. */
import type { APIRoute } from 'astro';
import type { VersionEntry } from '../archive/catalogue.ts';
import { readOriginal } from '../engine/reader.ts';
import { catalogue } from './catalogue.ts';
import { content } from './environment.ts';
import { type VersionPath, versionPath } from './paths.ts';

/** The extensions that have a route in `src/pages/policies/[site]/[...version]/`. */
const PUBLISHED = ['md', 'html'];

interface OriginalRoute {
  readonly getStaticPaths: () => Promise<VersionPath[]>;
  readonly GET: APIRoute<VersionPath['props']>;
}

/**
 * The route of all originals with this extension. A version's original is the one of its first
 * capture. (Astro wants a slash after a name whose extension it does not see in the route's file,
 * so each extension has a file of its own.)
 *
 * @throws when an original has an extension without a route.
 */
export function originalsAs(extension: string): OriginalRoute {
  return {
    async getStaticPaths() {
      const { versions } = await catalogue();
      for (const version of versions) requireRoute(version);
      return versions
        .filter((version) => extensionOf(version) === extension)
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

const extensionOf = (version: VersionEntry): string => version.captures[0]?.extension ?? '';

function requireRoute(version: VersionEntry): void {
  const extension = extensionOf(version);
  if (PUBLISHED.includes(extension)) return;
  throw new Error(
    `${version.file} was made from an original with the extension “${extension}”, which no route ` +
      'publishes. Add one to src/pages/policies/[site]/[...version]/, like source.md.ts, and name ' +
      'it in src/site/originals.ts.',
  );
}
