/** What the MDX of a policy may hold: plain Markdown, and editorial components with literal attributes. */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { hasSafeScheme } from './targets.ts';

const MARKDOWN = new Set([
  'root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code',
  'break', 'thematicBreak', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'link',
]); // prettier-ignore

interface Component {
  /** The attributes that it may have; where values are listed, no other. */
  readonly attributes: Readonly<Record<string, readonly string[] | undefined>>;
  readonly holdsMarkdown: boolean;
}

const COMPONENTS: Readonly<Record<string, Component>> = {
  br: { attributes: {}, holdsMarkdown: false },
  Omitted: { attributes: { kind: undefined, label: undefined }, holdsMarkdown: false },
  Furniture: { attributes: { kind: ['navigation', 'footer'] }, holdsMarkdown: true },
};

/** Why a tree is not of the closed set, or nothing where it is. */
export function outsideClosedSet(tree: Root): string | undefined {
  return strange(tree);
}

function strange(node: Nodes): string | undefined {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const reason = strangeComponent(node);
    if (reason !== undefined) return reason;
  } else if (!MARKDOWN.has(node.type)) {
    return `it has ${node.type}`;
  }
  if (node.type === 'link' && !hasSafeScheme(node.url))
    return `it links to ${node.url.slice(0, 40)}`;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const reason = strange(child);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function strangeComponent(node: MdxJsxFlowElement | MdxJsxTextElement): string | undefined {
  const name = node.name ?? '';
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (component === undefined) return `it has an element <${name}>`;
  for (const attribute of node.attributes) {
    const literal = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
    if (!literal || !Object.hasOwn(component.attributes, attribute.name)) {
      return `an attribute of <${name}> is no plain text`;
    }
    const values = component.attributes[attribute.name];
    if (values !== undefined && !values.includes(attribute.value as string)) {
      return `<${name}> is of a kind that is not known`;
    }
  }
  if (node.children.length === 0) return undefined;
  if (component.holdsMarkdown && node.type === 'mdxJsxFlowElement') return undefined;
  return `<${name}> has content`;
}
