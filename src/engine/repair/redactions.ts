/** What the archive's keeper took out of an original: its mark there becomes a mark on the page. */
import type { Nodes, Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import { omitted } from './omitted.ts';
import type { Repair, Repaired } from './repair.ts';

/** What stands in a redacted original, in words that its reader understands and that no publisher writes. */
export const REDACTED = '▐redacted by the archive▌';

export const redactions: Repair = { name: 'redactions', where: /redacted by the archive/, apply };

function apply(tree: Root): Repaired {
  const rewritten = new Map<Nodes, string>();
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes(REDACTED)) return undefined;
    rewritten.set(node, node.value.replaceAll(REDACTED, ''));
    return node.value.split(REDACTED).flatMap((value, index): Nodes[] => {
      const text: Nodes[] = value === '' ? [] : [{ type: 'text', value }];
      if (index === 0) return text;
      count++;
      return [omitted('redaction'), ...text];
    });
  });
  return { tree: repaired, count, rewritten };
}
