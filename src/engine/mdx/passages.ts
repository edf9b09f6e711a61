import type { Root } from 'hast';
import { identify } from '../../archive/passages.ts';
import type { Passage } from '../../archive/types.ts';
import { placedBlocks } from './blocks.ts';
import { parseMdxToHast } from './parse.ts';

/** The passages of a policy's MDX, under the ids that they have on its page. */
export function passagesOf(body: string, title?: string): Passage[] {
  return passagesIn(parseMdxToHast(body), title);
}

/** The passages of a policy's rendered tree. */
export function passagesIn(tree: Root, title?: string): Passage[] {
  return identify(
    placedBlocks(tree).map(({ block }) => block),
    title,
  );
}
