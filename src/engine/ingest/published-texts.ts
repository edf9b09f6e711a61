import { type LockedUrl, ORIGINAL_CHARACTERS } from '../../archive/lock/lock.ts';
import type { Capture } from '../../archive/types.ts';

/** What was published already: a change of it is written down, with when and why. */
export interface PublishedTexts {
  /** Whether an address under lock was published for this capture. */
  has(capture: Pick<Capture, 'at' | 'original'>): boolean;
  /** When the texts are changed, an instant. */
  readonly at: string;
  /** Why, where somebody said so. */
  readonly reason?: string | undefined;
}

/** The texts that stand under a lock. */
export function publishedTexts(
  lock: readonly LockedUrl[],
  at: string,
  reason?: string,
): PublishedTexts {
  const captures = new Set(
    lock.flatMap((locked) =>
      locked.kind === 'version' ? [`${locked.at} ${locked.original}`] : [],
    ),
  );
  return {
    has: (capture) =>
      captures.has(`${capture.at} ${capture.original.slice(0, ORIGINAL_CHARACTERS)}`),
    at,
    reason,
  };
}
