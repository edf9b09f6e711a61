import type { Definition, Nodes, PhrasingContent, Root } from 'mdast';
import { rewriteTree } from './rewrite.ts';

/** What all addresses written out may add to a text: one long address can be named a million times. */
const MOST_ADDED = 1_000_000;

/** The tree with reference links and images turned into plain ones, so that passages stand alone. */
export function resolveReferences(tree: Root): Root {
  let added = 0;
  const definitions = new Map<string, Definition>();
  collect(tree, definitions);
  if (definitions.size === 0) return tree;
  return rewriteTree(tree, (node) => {
    if (node.type === 'definition') return [];
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return undefined;
    const { url, title } = definition;
    added += url.length + (title?.length ?? 0);
    if (added > MOST_ADDED) {
      return node.type === 'linkReference' ? (node.children as PhrasingContent[]) : undefined;
    }
    if (node.type === 'imageReference')
      return [{ type: 'image', url, title: title ?? null, alt: node.alt ?? null }];
    return [
      { type: 'link', url, title: title ?? null, children: node.children as PhrasingContent[] },
    ];
  });
}

/** CommonMark: where a label is defined twice, the first counts. */
function collect(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition') {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  } else if ('children' in node) {
    for (const child of node.children) collect(child, definitions);
  }
}
