import type { Change } from './log.ts';

/**
 * Which files of a tree have the name of an older one elsewhere in it. A file that is moved keeps its
 * name; of two that stand side by side the older one keeps it.
 */
export interface Namesakes {
  /** Takes a commit's changes in, deletions first, so that a move is no encounter. */
  apply(changes: readonly Change[]): void;
  isNamesake(path: string): boolean;
}

export function followNames(): Namesakes {
  const byName = new Map<string, Set<string>>();
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return {
    apply(changes) {
      for (const { path, blob } of changes)
        if (blob === undefined) byName.get(nameOf(path))?.delete(path);
      for (const { path, blob } of changes) {
        if (blob === undefined) continue;
        const paths = byName.get(nameOf(path)) ?? new Set();
        byName.set(nameOf(path), paths.add(path));
      }
    },
    isNamesake(path) {
      const [oldest] = byName.get(nameOf(path)) ?? [];
      return oldest !== undefined && oldest !== path;
    },
  };
}
