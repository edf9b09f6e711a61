/** Anchors survive a remake: where a passage's text changed, its old id leads to what it became. */
import { diffArrays } from 'diff';
import { fold } from './fold.ts';
import type { Passage } from './types.ts';

export interface Anchor {
  readonly document: string;
  readonly version: string;
  readonly old: string;
  readonly successor: string;
}

/**
 * For each passage of `before` whose id `after` does not have, the id of the passage that took its
 * place: among those added at the same place the one that shares most words with it; where none
 * shares any and there are as many as before, the one in its place; or else the nearest passage that
 * stayed. Nothing where `after` has no passage at all.
 */
export function successors(
  before: readonly Passage[],
  after: readonly Passage[],
): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const standing = new Set(after.map((passage) => passage.id));
  for (const { removed, added, neighbour } of gaps(before, after)) {
    for (const [index, passage] of removed.entries()) {
      if (standing.has(passage.id)) continue;
      const inPlace = removed.length === added.length ? added[index] : undefined;
      const successor = closest(passage, added) ?? inPlace ?? neighbour;
      if (successor !== undefined) result.set(passage.id, successor.id);
    }
  }
  return result;
}

interface Gap {
  readonly removed: readonly Passage[];
  readonly added: readonly Passage[];
  readonly neighbour: Passage | undefined;
}

function gaps(before: readonly Passage[], after: readonly Passage[]): Gap[] {
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => a.id === b.id });
  const found: Gap[] = [];
  let neighbour = after[0];
  let removed: Passage[] = [];
  let added: Passage[] = [];
  const close = () => {
    if (removed.length > 0) found.push({ removed, added, neighbour });
    [removed, added] = [[], []];
  };
  for (const part of parts) {
    if (part.removed) removed = part.value;
    else if (part.added) added = part.value;
    else {
      close();
      neighbour = part.value.at(-1);
    }
  }
  close();
  return found;
}

function closest(passage: Passage, candidates: readonly Passage[]): Passage | undefined {
  const words = new Set(fold(passage.text).split(' '));
  const shared = (candidate: Passage) =>
    fold(candidate.text)
      .split(' ')
      .filter((word) => words.has(word)).length;
  return candidates
    .map((candidate) => ({ candidate, score: shared(candidate) }))
    .reduce<{ candidate?: Passage; score: number }>(
      (best, next) => (next.score > best.score ? next : best),
      { score: 0 },
    ).candidate;
}

/**
 * The older ids that each standing passage of a version answers to, followed through every remake.
 * `versions` are the version's own id and its aliases.
 */
export function olderIds(
  anchors: readonly Anchor[],
  document: string,
  versions: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const own = anchors.filter(
    (anchor) => anchor.document === document && versions.includes(anchor.version),
  );
  const leads = new Map<string, string>();
  for (const { old, successor } of own) {
    for (const [id, to] of leads) if (to === old) leads.set(id, successor);
    leads.set(old, successor);
    // What a later remake brings back stands for itself again.
    leads.delete(successor);
  }
  const result = new Map<string, string[]>();
  for (const [old, standing] of leads) {
    result.set(standing, [...(result.get(standing) ?? []), old]);
  }
  return result;
}
