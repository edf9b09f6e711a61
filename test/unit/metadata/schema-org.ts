/**
 * The vocabulary of schema.org as the package `schema-dts` has it, which Google makes from the vocabulary's own
 * release: an interface for each type, with the types that each property may have.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const file = join(dirname(createRequire(import.meta.url).resolve('schema-dts')), 'schema.d.ts');

interface Term {
  readonly parents: readonly string[];
  /** What a property may be: `Text | URL`. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

const terms = new Map<string, Term>();
for (const [, name = '', parents = '', body = ''] of readFileSync(file, 'utf8').matchAll(
  /^interface (\w+)Base extends ([^{]+) \{\n([\s\S]*?)^\}/gm,
)) {
  const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)].map(
    ([, property = '', types = '']) => [property, types.split(' | ')] as const,
  );
  terms.set(name, {
    parents: parents.split(', ').map((parent) => parent.replace(/Base$/, '')),
    properties: new Map(properties),
  });
}

/** A type and all that it is a kind of. */
function kindsOf(type: string): string[] {
  const term = terms.get(type);
  return term === undefined ? [] : [type, ...term.parents.flatMap(kindsOf)];
}

/** What is wrong with a description in the terms of schema.org, in sentences. */
export function problemsIn(value: unknown, at = '$'): string[] {
  const { '@type': type, ...properties } = value as Readonly<Record<string, unknown>>;
  const kinds = kindsOf(String(type));
  if (kinds.length === 0) return [`${at}: there is no type ${type}`];
  return Object.entries(properties).flatMap(([name, given]) => {
    if (name.startsWith('@')) return [];
    const place = `${at}.${name}`;
    const allowed = kinds
      .map((kind) => terms.get(kind)?.properties.get(name))
      .find((types) => types !== undefined);
    if (allowed === undefined) return [`${place}: ${type} has no such property`];
    if (typeof given === 'object' && given !== null) {
      const own = kindsOf(String((given as { '@type'?: string })['@type']));
      const fits = own.some((kind) => allowed.includes(kind));
      return [
        ...(fits ? [] : [`${place}: is none of ${allowed.join(', ')}`]),
        ...problemsIn(given, place),
      ];
    }
    return allowed.some((kind) => isA(kind, given)) ? [] : [`${place}: ${String(given)} is none`];
  });
}

function isA(kind: string, value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return false;
  switch (kind) {
    case 'Text':
      return true;
    case 'URL':
      return URL.canParse(value, 'https://archive.example/') && !/\s/.test(value);
    case 'Date':
      return /^\d{4}-\d\d-\d\d$/.test(value);
    case 'DateTime':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
    default:
      return false;
  }
}
