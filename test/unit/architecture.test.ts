import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundleClientScript, clientScripts } from '../../src/engine/client-scripts.ts';
import { filesUnder, importsOf, templateOf } from '../architecture/imports.ts';
import { violations } from '../architecture/violations.ts';

const root = join(import.meta.dirname, '..', '..');
const code = ['src', 'scripts'].flatMap((folder) => filesUnder(root, folder, ['.ts', '.astro']));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the import table', () => {
  test('holds for every file under src and scripts', () => {
    expect(code.length).toBeGreaterThan(0);
    expect(violations(code.flatMap((file) => importsOf(root, file)))).toEqual([]);
  });

  test.each([
    ['src/archive/urls.ts', 'node:fs', false],
    ['src/archive/urls.ts', 'fs', false],
    ['src/archive/urls.ts', '../engine/reader.ts', true],
    ['src/archive/urls.ts', 'satteri', false],
    ['src/engine/reader.ts', 'astro:content', false],
    ['src/engine/reader.ts', '../site/catalogue.ts', true],
    ['src/client/page.ts', '../engine/search/documents.ts', false],
    ['src/components/Header.astro', '../engine/reader.ts', false],
    ['src/components/Header.astro', '../site/catalogue.ts', false],
    ['src/components/Header.astro', 'astro:content', false],
    ['src/pages/index.astro', '../engine/reader.ts', false],
    ['src/pages/index.astro', 'node:fs', false],
    ['scripts/build.ts', '../src/site/catalogue.ts', false],
    ['scripts/build.ts', 'astro:content', false],
    ['src/elsewhere/index.ts', 'zod', false],
  ])('refuses that %s imports %s', (from, specifier, typeOnly) => {
    expect(violations([{ from, specifier, typeOnly }])).toHaveLength(1);
  });

  test.each([
    ['src/archive/schema/version.ts', 'zod', false],
    ['src/engine/mdx/render.ts', 'satteri', false],
    ['src/engine/mdx/render.ts', '../../archive/types.ts', false],
    ['src/site/catalogue.ts', 'astro:content', false],
    ['src/components/Header.astro', '../site/page-data/home.ts', true],
    ['src/components/Header.astro', '../archive/urls.ts', false],
    ['src/pages/policies/[site]/index.astro', '../../../site/catalogue.ts', false],
    ['scripts/build.ts', 'astro', false],
  ])('lets %s import %s', (from, specifier, typeOnly) => {
    expect(violations([{ from, specifier, typeOnly }])).toEqual([]);
  });
});

describe('Astro files', () => {
  const astro = code.filter((file) => file.endsWith('.astro'));

  test('hold no script of their own: a script tag only names a file, or holds data', () => {
    const withCode = astro.filter((file) =>
      [
        ...templateOf(read(file)).matchAll(/<script\b([\s\S]*?)(?:\/>|>([\s\S]*?)<\/script>)/g),
      ].some(
        ([, attributes = '', content = '']) =>
          /\S/.test(content) ||
          // Data by its type, which no browser runs: it may be filled, and names no file.
          (!/\stype="application\/(?:ld\+)?json"/.test(attributes) &&
            (!/\ssrc=/.test(attributes) || /set:html|define:vars/.test(attributes))),
      ),
    );
    expect(withCode).toEqual([]);
  });

  test('write no style attribute and no inline style element', () => {
    const inline = astro.filter((file) =>
      /\sstyle=|<style\b[^>]*\sis:inline|define:vars/.test(templateOf(read(file))),
    );
    expect(inline).toEqual([]);
  });
});

test('only the catalogue asks Astro for collections', () => {
  const asking = code.filter((file) => /\bgetCollection\b/.test(read(file)));
  expect(asking.filter((file) => file !== 'src/site/catalogue.ts')).toEqual([]);
});

describe.each(['src/engine/repair', 'src/engine/formats'])('the registry in %s', (folder) => {
  test('leaves no file beside it out', () => {
    const files = filesUnder(root, folder, ['.ts']);
    const used = reachable(`${folder}/index.ts`);
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => !used.has(file))).toEqual([]);
  });

  test('lists every file that defines an entry of it', () => {
    const listed = importsOf(root, `${folder}/index.ts`).map(({ specifier }) => specifier);
    const entries = filesUnder(root, folder, ['.ts']).filter((file) =>
      /^export const \w+: (Repair|Format)\b/m.test(read(file)),
    );
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((file) => !listed.includes(`.${file.slice(folder.length)}`))).toEqual([]);
  });
});

describe('what runs in a browser', () => {
  test('src/archive bundles without anything of Node', async () => {
    const entryPoints = filesUnder(root, 'src/archive', ['.ts']).map((file) => join(root, file));
    const result = await build({
      entryPoints,
      bundle: true,
      write: false,
      outdir: 'unused',
      platform: 'browser',
      format: 'iife',
      logLevel: 'silent',
    });
    expect(result.errors).toEqual([]);
  });

  test.each(clientScripts)('%s.js is one classic script', async (name) => {
    const code = await bundleClientScript(name, root);
    expect(code.length).toBeGreaterThan(100);
    // A module's syntax, an import left over among it, is an error in a classic script.
    expect(() => new Script(code)).not.toThrow();
  });
});

function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { specifier } of importsOf(root, file)) {
    if (specifier.startsWith('.')) reachable(posix.join(posix.dirname(file), specifier), seen);
  }
  return seen;
}
