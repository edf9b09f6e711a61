import { compare } from '../../order.ts';
import type { Judged } from './measure.ts';

/** Texts to which people gave one label, and for which another was found that they did not give. */
export interface Confusion {
  readonly gold: string;
  /** What was found; `nothing` where no label was. */
  readonly found: string;
  readonly texts: number;
}

/** The most frequent first; those that happened once are chance and left out. */
export function confusions(texts: readonly Judged[], most = 12): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { gold, found } of texts) {
    const wrong = [...found].filter((label) => !gold.has(label));
    for (const missed of [...gold].filter((label) => !found.has(label))) {
      for (const instead of found.size === 0 ? ['nothing'] : wrong) {
        const key = `${missed} ${instead}`;
        const known = counts.get(key)?.texts ?? 0;
        counts.set(key, { gold: missed, found: instead, texts: known + 1 });
      }
    }
  }
  return [...counts.values()]
    .filter((one) => one.texts > 1)
    .sort((a, b) => b.texts - a.texts || compare(a.gold, b.gold) || compare(a.found, b.found))
    .slice(0, most);
}
