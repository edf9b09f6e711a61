/** The topics in the margin of a text: each stands where the text begins to speak of it. */
import type { Evidence, Passage, Topic } from '../../archive/types.ts';
import { placeOf } from './topics-of-version.ts';

export interface MarginTopic {
  readonly label: string;
  /** Where the page lists the passages on it. */
  readonly href: string;
}

/** Rows have no margin beside them, and what a heading names is said below it. */
const BESIDE = new Set<Passage['kind']>(['paragraph', 'list-item']);

/**
 * By passage, the topics that it speaks of and the paragraph or item before it did not: in a run of
 * passages on one topic, the first alone has it. Where a subject stands, its category is left out.
 */
export function marginTopics(
  topics: readonly Topic[],
  passages: readonly Passage[],
  evidence: readonly Evidence[],
): Map<string, MarginTopic[]> {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const spoken = Map.groupBy(evidence, ({ passage }) => passage);
  const beside = new Map<string, MarginTopic[]>();
  let before = new Set<string>();
  for (const { id, kind } of passages) {
    if (!BESIDE.has(kind)) continue;
    const now = new Set((spoken.get(id) ?? []).map(({ topic }) => topic));
    const parents = new Set([...now].map((topic) => known.get(topic)?.parent));
    const fresh = [...now].flatMap((topic) => {
      const own = known.get(topic);
      return own === undefined || before.has(topic) || parents.has(topic) ? [] : [own];
    });
    if (fresh.length > 0)
      beside.set(
        id,
        fresh.map((topic) => ({ label: topic.label, href: `#${placeOf(topic.id)}` })),
      );
    before = now;
  }
  return beside;
}
