/** What the MDX of a policy may hold: plain Markdown, and editorial components with literal attributes. */
import type { Nodes, Root } from 'mdast';
import { hasSafeScheme } from './targets.ts';

const MARKDOWN = new Set([
  'root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code',
  'break', 'thematicBreak', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'link',
]); // prettier-ignore

/** Each editorial component with the attributes that it may have. */
const COMPONENTS: Readonly<Record<string, readonly string[]>> = { Omitted: ['kind', 'label'] };

/** Why a tree is not of the closed set, or nothing where it is. */
export function outsideClosedSet(tree: Root): string | undefined {
  return strange(tree);
}

function strange(node: Nodes): string | undefined {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const allowed = Object.hasOwn(COMPONENTS, node.name ?? '')
      ? COMPONENTS[node.name ?? '']
      : undefined;
    if (allowed === undefined) return `it has an element <${node.name ?? ''}>`;
    const literal = node.attributes.every(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' &&
        typeof attribute.value === 'string' &&
        allowed.includes(attribute.name),
    );
    if (!literal) return `an attribute of <${node.name ?? ''}> is no plain text`;
    return node.children.length === 0 ? undefined : `<${node.name ?? ''}> has content`;
  }
  if (!MARKDOWN.has(node.type)) return `it has ${node.type}`;
  if (node.type === 'link' && !hasSafeScheme(node.url))
    return `it links to ${node.url.slice(0, 40)}`;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const reason = strange(child);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
