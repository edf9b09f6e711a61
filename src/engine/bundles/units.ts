/** What of a part changes together, and so is packed together. */
import { createHash } from 'node:crypto';
import { type Part, siteOfPath } from '../../archive/bundles/part.ts';

export interface Unit {
  readonly name: string;
  /** In order. */
  readonly paths: readonly string[];
}

/** A site, a topic, a file of the search index: the stretches of sorted paths that belong together. */
export function unitsOf(part: Part, paths: readonly string[]): Unit[] {
  const units: { name: string; paths: string[] }[] = [];
  for (const path of paths) {
    const name = unitName(part, path);
    const last = units.at(-1);
    if (last?.name === name) last.paths.push(path);
    else units.push({ name, paths: [path] });
  }
  return units;
}

function unitName(part: Part, path: string): string {
  if (part === 'search') return path;
  return (
    siteOfPath(path) ??
    path
      .split('/')
      .slice(0, part === 'frame' ? 1 : 2)
      .join('/')
  );
}

/**
 * Whether a bundle that is large enough may end before a unit. That depends on the unit's name alone,
 * so that one more or one less moves the ends of its neighbours and no others.
 */
export const mayBegin = (unit: string): boolean =>
  (createHash('sha256').update(unit).digest()[0] ?? 0) % 4 === 0;
