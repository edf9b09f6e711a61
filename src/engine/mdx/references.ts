import type { Definition, Nodes, PhrasingContent, Root } from 'mdast';
import { parseWithPositions } from './parse.ts';
import { rewriteTree } from './rewrite.ts';

/** What all addresses written out may add to a text: one long address can be named a million times. */
const MOST_ADDED = 1_000_000;

/** What an address looks like; `[Note]: important` is a sentence that happens to look like a definition. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|[#?])|[/.@]/i;

/**
 * The tree with reference links and images turned into plain ones, so that passages stand alone.
 * What Markdown takes for a definition, but nothing refers to and is no address, stays as it was written.
 *
 * @param markdown what the tree was parsed from.
 */
export function resolveReferences(tree: Root, markdown: string): Root {
  let added = 0;
  const all = nodesOf(tree, 'definition');
  if (all.length === 0) return tree;
  const definitions = new Map<string, Definition>();
  // CommonMark: where a label is defined twice, the first counts.
  for (const node of all.toReversed()) definitions.set(node.identifier, node);
  const wordsOf = sentences(tree, all, markdown);
  return rewriteTree(tree, (node) => {
    if (node.type === 'definition') {
      const value = wordsOf.get(node);
      if (value === undefined) return [];
      return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
    }
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

/** The definitions that are none, each with its words as they were written. */
function sentences(
  tree: Root,
  definitions: readonly Definition[],
  markdown: string,
): Map<Definition, string> {
  const referred = new Set(
    [...nodesOf(tree, 'linkReference'), ...nodesOf(tree, 'imageReference')].map(
      ({ identifier }) => identifier,
    ),
  );
  const isSentence = ({ identifier, url }: Definition): boolean =>
    !referred.has(identifier) && !ADDRESS.test(url);
  if (!definitions.some(isSentence)) return new Map();
  const placed = nodesOf(parseWithPositions(markdown), 'definition');
  return new Map(
    definitions.flatMap((node, index) => {
      const { start, end } = placed[index]?.position ?? {};
      if (!isSentence(node) || start === undefined || end === undefined) return [];
      return [[node, markdown.slice(start.offset, end.offset)]];
    }),
  );
}

/** The nodes of one type, in the order of the text. */
function nodesOf<T extends Nodes['type']>(tree: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: T }>);
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}
