import { identify } from '../../archive/passages.ts';
import type { Passage } from '../../archive/types.ts';
import { placedBlocks } from './blocks.ts';
import { parseMdxToHast } from './parse.ts';

/** The passages of a policy's MDX, under the ids that they have on its page. */
export function passagesOf(body: string, title?: string): Passage[] {
  const blocks = placedBlocks(parseMdxToHast(body)).map(({ block }) => block);
  return identify(blocks, title);
}
