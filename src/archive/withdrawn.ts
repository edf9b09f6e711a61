/** What follows from withdrawals for captures, originals and addresses. */
import type { Rulings } from './rulings.ts';
import type { Withdrawal } from './schema/withdrawal.ts';

/** What became of an original whose bytes are gone. */
export interface Gone {
  /** When it was withdrawn, and why. */
  readonly at: string;
  readonly reason: string;
  /** The SHA-256 of the bytes that stand in its place, where words were taken out of it. */
  readonly replacement?: string;
}

/** Every original whose bytes are gone, by its SHA-256; a later withdrawal has the last word. */
export function goneOriginals(withdrawals: readonly Withdrawal[]): ReadonlyMap<string, Gone> {
  const gone = new Map<string, Gone>();
  for (const { at, reason, originals } of withdrawals) {
    for (const { original, replacement } of originals)
      gone.set(original, { at, reason, ...(replacement === undefined ? {} : { replacement }) });
  }
  return gone;
}

/**
 * The SHA-256 of the bytes that are kept of an original: its own; that of what replaced it, which may
 * have been replaced in turn; nothing where it is gone.
 */
export function keptAs(original: string, gone: ReadonlyMap<string, Gone>): string | undefined {
  let kept: string | undefined = original;
  for (const seen = new Set<string>(); kept !== undefined && gone.has(kept);) {
    if (seen.has(kept)) return undefined;
    seen.add(kept);
    kept = gone.get(kept)?.replacement;
  }
  return kept;
}

/** Captures of withdrawn originals show no text: a ruling that no curator can overrule. */
export function withdrawnRulings(withdrawals: readonly Withdrawal[]): Rulings {
  const gone = goneOriginals(withdrawals);
  return [...gone].flatMap(([original, { at, reason }]) =>
    keptAs(original, gone) === undefined
      ? [{ at, original, ruling: 'withdrawn' as const, reason }]
      : [],
  );
}

/** The addresses that say why there is no text any more, each with what its withdrawal says. */
export function tombstonesOf(withdrawals: readonly Withdrawal[]): ReadonlyMap<string, Withdrawal> {
  return new Map(
    withdrawals
      .filter(({ what }) => what === 'version' || what === 'page')
      .flatMap((withdrawal) => withdrawal.urls.map((url) => [url, withdrawal])),
  );
}
