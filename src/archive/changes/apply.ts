/** A change put into effect, and taken back. */
import type { Passage } from '../types.ts';
import type { Change, Part, Run } from './change.ts';

/**
 * The version that the change leads to: what stayed is taken from `from`, and the rest is put in.
 *
 * @throws when the change does not begin with these passages.
 */
export function applyChange(from: readonly Passage[], { parts }: Change): Passage[] {
  fit(from, parts.flatMap(before));
  return parts.flatMap((part) => written(after(part), before(standing(part)), part, 'added'));
}

/**
 * The version that the change came from.
 *
 * @throws when the change does not lead to these passages.
 */
export function revertChange(to: readonly Passage[], { parts }: Change): Passage[] {
  fit(to, parts.flatMap(after));
  const moved = new Map(
    parts.flatMap((part) => (part.kind === 'moved' ? [[part.move, part] as const] : [])),
  );
  return parts.flatMap((part) => {
    const whole = part.kind === 'left' ? (moved.get(part.move) ?? part) : part;
    return written(before(part), after(whole), whole, 'removed');
  });
}

/** The passages of the version before that stand in a part, in the order of that version. */
export function before(part: Part): readonly Passage[] {
  if (part.kind === 'removed' || part.kind === 'edited') return [part.from];
  return part.kind === 'added' || part.kind === 'moved' ? [] : part.from;
}

/** The passages of the version after that stand in a part, in the order of that version. */
export function after(part: Part): readonly Passage[] {
  if (part.kind === 'added' || part.kind === 'edited') return [part.to];
  return part.kind === 'removed' || part.kind === 'left' ? [] : part.to;
}

/** A moved part as if it had stood here before. */
const standing = (part: Part): Part =>
  part.kind === 'moved' ? { kind: 'left', move: part.move, from: part.from } : part;

function written(
  passages: readonly Passage[],
  others: readonly Passage[],
  part: Part,
  put: 'added' | 'removed',
): Passage[] {
  if (part.kind === 'added' || part.kind === 'removed') return [...passages];
  if (part.kind === 'edited' || part.kind === 'regrouped') {
    const texts = textOf(part.words, put).split('\n');
    return passages.map((passage, index) => ({ ...passage, text: texts[index] ?? '' }));
  }
  return passages.map((passage, index) => {
    const runs = part.kind === 'moved' ? (part.words[index] ?? []) : [];
    const text = runs.length > 0 ? textOf(runs, put) : (others[index]?.text ?? '');
    return { ...passage, text };
  });
}

const textOf = (runs: readonly Run[], put: 'added' | 'removed'): string =>
  runs.flatMap(({ kind, text }) => (kind === 'kept' || kind === put ? text : [])).join('');

function fit(passages: readonly Passage[], taken: readonly Passage[]): void {
  const misfit = taken.findIndex((passage, index) => {
    const found = passages[index];
    return (
      found?.id !== passage.id ||
      found.text !== passage.text ||
      found.kind !== passage.kind ||
      found.level !== passage.level
    );
  });
  if (misfit === -1 && taken.length === passages.length) return;
  const place = misfit === -1 ? taken.length : misfit;
  throw new Error(
    `This change is not one of this version: they differ at passage ${place + 1}. A change can only ` +
      'be put into effect on the version that it was computed from.',
  );
}
