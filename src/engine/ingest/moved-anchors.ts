import { successors, type Anchor } from '../../archive/anchors.ts';
import type { Run } from '../../archive/history.ts';
import { passagesOf } from '../mdx/passages.ts';
import { policyFile, type PolicyFile } from '../store/policies.ts';
import type { DescribedText } from './describe.ts';

/** The ids under which passages of a run's versions were published and that its new text does not have. */
export function movedAnchors(
  run: Run,
  { about, mdx }: DescribedText,
  standing: ReadonlyMap<string, PolicyFile>,
): Anchor[] {
  const { site, document } = run.observations[0].capture;
  return [run.version, ...run.aliases].flatMap((version) => {
    const before = standing.get(policyFile({ site, document, version }));
    if (before === undefined || before.body === mdx) return [];
    const old = passagesOf(before.body, before.frontMatter.title);
    const moved = successors(old, passagesOf(mdx, about.title));
    return [...moved].map(([id, successor]) => ({ document, version, old: id, successor }));
  });
}
