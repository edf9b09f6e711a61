/** A policy's MDX as the HTML of its page: a closed set of elements, each passage with its id and permalink. */
import { toHtml } from 'hast-util-to-html';
import { identify } from '../../archive/passages.ts';
import type { Passage } from '../../archive/types.ts';
import type { MarginTopic, PassageNote, Tongue } from './permalink.ts';
import { placedBlocks } from './blocks.ts';
import { parseMdxToHast } from './parse.ts';
import { safeTree } from './safe-html.ts';

export interface RenderOptions {
  /** The title that stands above the text, so that a block which repeats it has another id. */
  readonly title?: string;
  /** The older ids that each passage still answers to. */
  readonly anchors?: ReadonlyMap<string, readonly string[]>;
  /** The language of the passages that the text around them is not in, by their ids. */
  readonly tongues?: ReadonlyMap<string, Tongue>;
  /** The topics to show beside each passage, by its id. */
  readonly topics?: ReadonlyMap<string, readonly MarginTopic[]>;
  /** What else is known of each passage, by its id. */
  readonly notes?: ReadonlyMap<string, PassageNote>;
  /** The language of all the others; it is said where one stands inside a passage in another. */
  readonly tongue?: Tongue;
}

export interface RenderedHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

export interface RenderedBody {
  readonly html: string;
  readonly passages: readonly Passage[];
  readonly headings: readonly RenderedHeading[];
}

/** @throws when the MDX is not what ingest writes. */
export function renderBody(body: string, options: RenderOptions = {}): RenderedBody {
  const tree = parseMdxToHast(body);
  const placed = placedBlocks(tree);
  const passages = identify(
    placed.map(({ block }) => block),
    options.title,
  );
  for (const [index, { element }] of placed.entries()) {
    const id = passages[index]?.id ?? '';
    const older = options.anchors?.get(id) ?? [];
    const tongue = options.tongues?.get(id) ?? options.tongue;
    const beside = options.topics?.get(id);
    const note = options.notes?.get(id);
    const passage = {
      id,
      number: index + 1,
      older,
      ...(beside === undefined ? {} : { topics: beside }),
      ...(note === undefined ? {} : { note }),
      ...(tongue === undefined ? {} : { tongue }),
    };
    element.data = { ...element.data, passage };
  }
  return {
    html: toHtml(safeTree(tree, options.tongue)),
    passages,
    headings: passages
      .filter(({ kind }) => kind === 'heading')
      .map(({ id, level, text }) => ({ id, level, text })),
  };
}
