/** Headings get levels without jumps: 2 below the title, and one more for each that encloses them. */
import type { Heading, Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import type { Repair, Repaired } from './repair.ts';
import { titleHeading } from './title.ts';

export const headingLevels: Repair = { name: 'heading-levels', apply };

function apply(tree: Root): Repaired {
  const title = titleHeading(tree);
  const enclosing: number[] = [];
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'heading' || node === title) return undefined;
    while ((enclosing.at(-1) ?? 0) >= node.depth) enclosing.pop();
    const depth = Math.min(2 + enclosing.length, 6) as Heading['depth'];
    enclosing.push(node.depth);
    if (depth === node.depth) return undefined;
    count++;
    return [{ ...node, depth }];
  });
  return { tree: repaired, count };
}
