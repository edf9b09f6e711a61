import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

export interface Import {
  readonly from: string;
  /** As it is written: `../archive/urls.ts`, `node:fs`, `satteri`. */
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** The project's files below a folder, or the file itself, with forward slashes, in order. */
export function filesUnder(root: string, folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Every import, re-export and dynamic import with a literal specifier in a `.ts` or `.astro` file. */
export function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const code = file.endsWith('.astro') ? frontmatterOf(text) : text;
  const found: Import[] = [];
  visit(parseAst(code, { lang: file.endsWith('.d.ts') ? 'dts' : 'ts' }, file), (node) => {
    const specifier = (node['source'] as { value?: unknown } | null | undefined)?.value;
    if (typeof specifier !== 'string') return;
    found.push({ from: file, specifier, typeOnly: isTypeOnly(node) });
  });
  return found;
}

/** The code between the fences of an `.astro` file; empty where there are none. */
export const frontmatterOf = (text: string): string =>
  /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';

/** What stands below the fences of an `.astro` file. */
export const templateOf = (text: string): string =>
  text.replace(/^\s*---\r?\n[\s\S]*?\r?\n---/, '').replace(/<!--[\s\S]*?-->/g, '');

type Node = Record<string, unknown>;

function isTypeOnly(node: Node): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  if (node['type'] === 'TSImportType') return true;
  const specifiers = node['specifiers'];
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every(
    (one: Node) => one['importKind'] === 'type' || one['exportKind'] === 'type',
  );
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, see);
  } else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node)['type'] === 'string') see(node as Node);
    for (const value of Object.values(node)) visit(value, see);
  }
}
