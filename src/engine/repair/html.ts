/** Raw HTML that a converter left in the text: line breaks stay, words stay, markup goes. */
import type { Nodes as HastNodes } from 'hast';
import { htmlTagNames } from 'html-tag-names';
import type { Html, Nodes, Parents, Root } from 'mdast';
import { htmlToHast } from 'satteri';
import { rewriteTree } from '../mdx/rewrite.ts';
import { omitted } from './omitted.ts';
import type { Repair, Repaired } from './repair.ts';

export const html: Repair = { name: 'html', apply };

const names = new Set(htmlTagNames);
const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem']);

function apply(tree: Root): Repaired {
  const rewritten = new Map<Nodes, string>();
  let count = 0;
  const repaired = rewriteTree(tree, (node, parent) => {
    if (node.type !== 'html') return undefined;
    count++;
    const { words, nodes } = replacement(node, parent);
    rewritten.set(node, words);
    return nodes;
  });
  return { tree: repaired, count, rewritten };
}

interface Replacement {
  readonly words: string;
  readonly nodes: Nodes[];
}

function replacement(node: Html, parent: Parents): Replacement {
  if (!isMarkup(node.value)) return asText(node.value, parent);
  if (/^<br\s*\/?>$/i.test(node.value) && !isBlock(parent))
    return { words: '\n', nodes: [{ type: 'break' }] };
  const tree = htmlToHast(node.value, { fragment: true });
  const words = wordsIn(tree).trim();
  if (words !== '') return asText(words, parent);
  return { words: '', nodes: hasScript(tree) ? [scriptMark(parent)] : [] };
}

/** `<Data Protection Officer>` is no tag, whatever Markdown takes it for: its words set no attribute. */
function isMarkup(value: string): boolean {
  if (/^<[!?]/.test(value)) return true;
  const [, name = '', rest = ''] = /^<\/?([a-z][a-z0-9-]*)([^>]*)/i.exec(value) ?? [];
  return names.has(name.toLowerCase()) && (/^[\s/]*$/.test(rest) || rest.includes('='));
}

function asText(value: string, parent: Parents): Replacement {
  const text = { type: 'text', value } as const;
  return {
    words: isBlock(parent) ? `\n${value}\n` : value,
    nodes: isBlock(parent) ? [{ type: 'paragraph', children: [text] }] : [text],
  };
}

function scriptMark(parent: Parents): Nodes {
  const mark = omitted('script');
  return isBlock(parent) ? { type: 'paragraph', children: [mark] } : mark;
}

const isBlock = (parent: Parents): boolean => BLOCK_PARENTS.has(parent.type);

function wordsIn(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && /^(script|style|template)$/.test(node.tagName)) return '';
  return node.children.map(wordsIn).join(' ');
}

function hasScript(node: HastNodes): boolean {
  if (!('children' in node)) return false;
  if (node.type === 'element' && node.tagName === 'script') return true;
  return node.children.some(hasScript);
}
