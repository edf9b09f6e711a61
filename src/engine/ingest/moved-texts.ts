import { successors, type Anchor } from '../../archive/anchors.ts';
import type { Run } from '../../archive/history.ts';
import { passageId } from '../../archive/passages.ts';
import type { Passage } from '../../archive/types.ts';
import { passagesOf } from '../mdx/passages.ts';
import { policyFile, type PolicyFile } from '../store/policies.ts';
import type { DescribedText } from './describe.ts';

/** A published text that comes out otherwise: its passages before and after, and where old ids lead. */
export interface MovedText {
  readonly version: string;
  /** The file as it stood. */
  readonly standing: PolicyFile;
  readonly before: readonly Passage[];
  readonly after: readonly Passage[];
  readonly anchors: readonly Anchor[];
}

/** Those of a run's versions whose text stands in another form than its new one. */
export function movedTexts(
  run: Run,
  { about, mdx }: DescribedText,
  files: ReadonlyMap<string, PolicyFile>,
): MovedText[] {
  const { site, document } = run.observations[0].capture;
  return [run.version, ...run.aliases].flatMap((version) => {
    const standing = files.get(policyFile({ site, document, version }));
    if (standing === undefined) return [];
    const { body, frontMatter } = standing;
    if (body === mdx && frontMatter.title === about.title) return [];
    const before = linkable(body, frontMatter.title);
    const after = linkable(mdx, about.title);
    const anchors = [...successors(before, after)].map(([old, successor]): Anchor => ({
      document,
      version,
      old,
      successor,
    }));
    return [{ version, standing, before, after, anchors }];
  });
}

/** Everything on a page that can be linked to: the title stands above the text and has an id as well. */
function linkable(body: string, title: string | undefined): Passage[] {
  const passages = passagesOf(body, title);
  if (title === undefined) return passages;
  return [{ kind: 'heading', level: 1, text: title, id: passageId(title) }, ...passages];
}
