/** What the project stands on: what package.json names, what is used, and what the guide gives a reason for. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, importsOf } from '../architecture/imports.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

type Versions = Readonly<Record<string, string>>;
const { scripts, dependencies, devDependencies, optionalDependencies } = JSON.parse(
  read('package.json'),
) as Record<'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies', Versions>;
const declared = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });

const settings = ['astro.config.mjs', 'vitest.config.ts', 'vitest.long.config.ts'];
const code = ['src', 'scripts', 'test']
  .flatMap((folder) => filesUnder(root, folder, ['.ts', '.astro']))
  .concat(settings);

/** `eld/small` is of `eld`, `@noble/hashes/sha2.js` of `@noble/hashes`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isPackage = (specifier: string): boolean =>
  !/^[./]|^(?:astro|virtual):/.test(specifier) && !isBuiltin(specifier);

const imports = code.flatMap((file) => importsOf(root, file));
const imported = new Set(
  [
    ...imports.map(({ specifier }) => specifier),
    // In a line that another process is started with, and where a file of a package is read.
    ...code.flatMap((file) =>
      [...read(file).matchAll(/(?:await import|\bresolve)\('([^']+)'\)/g)].map(
        ([, name = '']) => name,
      ),
    ),
  ]
    .filter(isPackage)
    .map(packageOf),
);

/** Modules that esbuild puts together when the client scripts are bundled. */
const made = code
  .filter((file) => file.endsWith('.d.ts'))
  .flatMap((file) =>
    [...read(file).matchAll(/^declare module '([^']+)'/gm)].map(([, name]) => name),
  );

/** Packages whose types alone are used, and the declared ones that bring them along. */
const TYPES_THROUGH: Versions = { 'mdast-util-mdx-jsx': 'remark-mdx' };

/** The rows of the guide's tables: the names in the first column, and the reason in the last. */
const reasons = new Map(
  read('content/guide/dependencies.mdx')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      const names = [...(cells[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      return names.map((name) => [name, cells.at(-2) ?? ''] as const);
    }),
);

/** Packages of the section on the runtime, which has a sentence in place of a table. */
const runtime = [
  ...(/^## The runtime$([^#]*)/m.exec(read('content/guide/dependencies.mdx'))?.[1] ?? '').matchAll(
    /`(node-[\w-]+)`/g,
  ),
].map(([, name]) => name);

/** The types of a package are used where the package is. */
const isTypesOf = (name: string): boolean =>
  name.startsWith('@types/') &&
  (name === '@types/node' || imported.has(name.slice('@types/'.length)));

/** Packages that are used by name: the linter and formatter of the scripts, and what they are told to load. */
const named = [...Object.values(scripts), read('.prettierrc.json')].join(' ').split(/[\s"'\]]+/);
const COMMANDS: Versions = { typescript: 'tsc' };

test('everything that is imported is declared', () => {
  const known = new Set([
    ...declared,
    ...declared.map((name) => name.replace('@types/', '')),
    ...made,
  ]);
  const undeclared = imports.filter(({ specifier, typeOnly }) => {
    const name = packageOf(specifier);
    if (!isPackage(specifier) || known.has(name)) return false;
    return !(typeOnly && declared.includes(TYPES_THROUGH[name] ?? ''));
  });
  expect(undeclared).toEqual([]);
});

test('everything that is declared is imported, run by a script, or carries the runtime', () => {
  const isUsed = (name: string): boolean =>
    imported.has(name) ||
    isTypesOf(name) ||
    named.includes(COMMANDS[name] ?? name) ||
    runtime.includes(name);
  expect(declared.filter((name) => !isUsed(name))).toEqual([]);
});

test('everything that is declared has its reason in the guide, and nothing else has', () => {
  const isExplained = (name: string): boolean =>
    (reasons.get(name) ?? '').length > 10 ||
    runtime.includes(name) ||
    (name.startsWith('@types/') && reasons.has('@types/*'));
  expect(declared.filter((name) => !isExplained(name))).toEqual([]);
  const explained = [...reasons.keys()].filter((name) => name !== '@types/*');
  expect(explained.filter((name) => !declared.includes(name))).toEqual([]);
});

test('all versions are exact', () => {
  const versions = Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
