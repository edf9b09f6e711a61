/** The texts of a site's originals: as its files have them where they were made in the same way, or else derived. */
import { parseMemento } from '../../archive/memento.ts';
import { rulingOn } from '../../archive/rulings.ts';
import type { PolicyFrontMatter } from '../../archive/schema/policy.ts';
import type { Capture } from '../../archive/types.ts';
import type { Served } from '../formats/format.ts';
import type { PolicyFile } from '../store/policies.ts';
import { identityOf, type Task } from './derive-capture.ts';
import type { DeriveOptions } from './derive-site.ts';
import type { Deriver, Summary } from './deriver.ts';
import { ABOUT, type DescribedText } from './describe.ts';
import { PIPELINE } from './pipeline.ts';

export interface Texts {
  /** What came of each original. */
  summaries(): Promise<Map<string, Summary>>;
  /** The text of an original that came to one. */
  text(original: string): Promise<DescribedText>;
}

/** @param captures those whose originals are asked for, in the order of the record */
export function textsOf(
  captures: readonly Capture[],
  standing: ReadonlyMap<string, PolicyFile>,
  { content, deriver, remake = false, again = new Set(), rulings = [] }: DeriveOptions,
): Texts {
  const isStale = ({ frontMatter }: PolicyFile): boolean =>
    frontMatter.captures.some(({ original }) => again.has(original));
  const files = remake
    ? []
    : [...standing.values()].filter(isMadeBy(deriver)).filter((file) => !isStale(file));
  // What a file says of its text besides the words, such as its repairs, is true of the bytes it was made of.
  const described = new Map(
    files.map((file) => [file.frontMatter.captures[0]?.original ?? '', file]),
  );
  // The same bytes are one text, also where they were served as something else later.
  const first = new Map(captures.toReversed().map((capture) => [capture.original, capture]));
  const ruled = new Set(
    captures
      .filter((capture) => rulingOn(capture, rulings)?.ruling === 'policy')
      .map(({ original }) => original),
  );
  const derived = new Set<string>();
  const derive = (capture: Capture, isPolicy: boolean): Promise<Summary> => {
    derived.add(capture.original);
    return deriver.derive({ ...taskOf(content, capture), isPolicy });
  };
  return {
    async summaries() {
      const summaries = new Map<string, Summary>();
      for (const { frontMatter, body } of files) {
        const identity = identityOf({ about: frontMatter, mdx: body });
        for (const { original } of frontMatter.captures) summaries.set(original, { identity });
      }
      const missing = [...first].filter(([original]) => !summaries.has(original));
      await Promise.all(
        missing.map(async ([original, capture]) => {
          summaries.set(original, await derive(capture, ruled.has(original)));
        }),
      );
      return summaries;
    },
    async text(original) {
      const file = described.get(original);
      if (file !== undefined) return { about: describedBy(file.frontMatter), mdx: file.body };
      const capture = first.get(original);
      if (capture === undefined) throw new Error(`No capture has the original ${original}.`);
      // Its text stands in the file of other bytes, which says that it is a policy.
      if (!derived.has(original)) await derive(capture, true);
      return deriver.text(taskOf(content, capture));
    },
  };
}

/** Whether a file holds what this deriver would make: by this pipeline, with the same repairs. */
const isMadeBy =
  ({ without }: Deriver) =>
  ({ frontMatter }: PolicyFile): boolean =>
    frontMatter.pipeline === PIPELINE &&
    without.join(' ') === (frontMatter.without ?? []).join(' ');

function taskOf(content: string, capture: Capture): Task {
  const { site, original, extension, format } = capture;
  return {
    content,
    site,
    original,
    extension,
    format,
    served: servedAs(capture),
  };
}

/** How a capture was served, as far as its record tells. */
export function servedAs({ url, memento, known }: Capture): Served {
  const type = known?.['type'];
  const address = url ?? (memento === undefined ? undefined : parseMemento(memento)?.url);
  return {
    ...(typeof type === 'string' ? { type } : {}),
    ...(address === undefined ? {} : { url: address }),
  };
}

/** What a file says of its text, without what it says of captures. */
function describedBy(frontMatter: PolicyFrontMatter): DescribedText['about'] {
  const about = ABOUT.flatMap((name) => (name in frontMatter ? [[name, frontMatter[name]]] : []));
  return Object.fromEntries(about) as DescribedText['about'];
}
