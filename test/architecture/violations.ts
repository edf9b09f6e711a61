import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Import } from './imports.ts';
import { nativePackages, table, type Rule } from './table.ts';

/** The sentences for the imports that the table does not allow. */
export function violations(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const folder = folderOf(one.from);
    if (folder === undefined) return [`${one.from} is in no folder of the import table.`];
    const rule = table[folder] as Rule;
    return allowed(rule, one) ? [] : [`${one.from} imports ${one.specifier}: ${folder} may not.`];
  });
}

const folderOf = (file: string): string | undefined =>
  Object.keys(table)
    .filter((folder) => within(folder, file))
    .sort((a, b) => b.length - a.length)[0];

const within = (folder: string, file: string): boolean =>
  file === folder || file.startsWith(`${folder}/`);

function allowed(rule: Rule, { from, specifier, typeOnly }: Import): boolean {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
    if (rule.files.some((folder) => within(folder, target))) return true;
    return typeOnly && (rule.types ?? []).some((folder) => within(folder, target));
  }
  if (isBuiltin(specifier)) return rule.modules.includes('node');
  if (/^astro(:|\/|$)|^@astrojs\//.test(specifier)) return allowsAstro(rule, specifier, typeOnly);
  const kind = nativePackages.has(packageOf(specifier)) ? 'native' : 'portable';
  return rule.modules.includes(kind);
}

function allowsAstro(rule: Rule, specifier: string, typeOnly: boolean): boolean {
  if (rule.modules.includes('astro')) return true;
  if (specifier.startsWith('astro:')) return rule.modules.some((kind) => kind === specifier);
  // Astro's types name no module of it at run time: `APIRoute`, `GetStaticPaths`.
  if (typeOnly && rule.modules.includes('astro:components')) return true;
  if (specifier === 'astro/components') return rule.modules.includes('astro:components');
  return rule.modules.includes('astro:package');
}

const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
