/** The topics in the margin of a text: each stands where the text begins to speak of it. */
import type { Evidence, Passage, Topic } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';

export interface MarginTopic {
  readonly label: string;
  readonly href: string;
}

/** Rows have no margin beside them, and what a heading names is said below it. */
const BESIDE = new Set<Passage['kind']>(['paragraph', 'list-item']);

/**
 * By passage, the topics that it speaks of and the paragraph or item before it did not: in a run of
 * passages on one topic, the first alone has it.
 */
export function marginTopics(
  topics: readonly Topic[],
  passages: readonly Passage[],
  evidence: readonly Evidence[],
  link: Link,
): Map<string, MarginTopic[]> {
  const known = new Map(
    topics.map(({ id, label }) => [id, { label, href: link({ page: 'topic', topic: id }) }]),
  );
  const spoken = Map.groupBy(evidence, ({ passage }) => passage);
  const beside = new Map<string, MarginTopic[]>();
  let before = new Set<string>();
  for (const { id, kind } of passages) {
    if (!BESIDE.has(kind)) continue;
    const now = new Set((spoken.get(id) ?? []).map(({ topic }) => topic));
    const fresh = [...now].filter((topic) => !before.has(topic));
    if (fresh.length > 0)
      beside.set(
        id,
        fresh.flatMap((topic) => known.get(topic) ?? []),
      );
    before = now;
  }
  return beside;
}
