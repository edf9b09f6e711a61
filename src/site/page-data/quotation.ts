/** A passage quoted as the evidence for a topic. */
import type { Evidence, Passage } from '../../archive/types.ts';
import { excerpt, type Piece } from './excerpt.ts';

export interface Quotation {
  /** The id of the passage that is quoted. */
  readonly passage: string;
  readonly pieces: readonly Piece[];
  /** How many passages of the version speak of the topic. */
  readonly passages: number;
}

/** Characters of a passage quoted on a topic's page. */
export const QUOTED = 320;

/**
 * For each topic, the first passage that is evidence for it; a heading only where no other passage
 * is, as it names the topic without saying anything about it.
 */
export function quotationsOf(
  passages: readonly Passage[],
  evidence: readonly Evidence[],
): ReadonlyMap<string, Quotation> {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const quotations = new Map<string, Quotation>();
  for (const [topic, pieces] of Map.groupBy(evidence, ({ topic }) => topic)) {
    const best = pieces.find(({ passage }) => byId.get(passage)?.kind !== 'heading') ?? pieces[0];
    const passage = best && byId.get(best.passage);
    if (!best || !passage) continue;
    quotations.set(topic, {
      passage: passage.id,
      pieces: excerpt(passage.text, best.terms, QUOTED),
      passages: pieces.length,
    });
  }
  return quotations;
}
