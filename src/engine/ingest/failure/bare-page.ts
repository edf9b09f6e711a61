import type { Nodes, Root } from 'mdast';
import { statesDate } from '../../../archive/measure/updated.ts';
import { wordsOfTree } from '../../mdx/text.ts';
import { isStatement } from './policy-speech.ts';

/**
 * Whether a page has nothing to say: headings, links and the day of its last change, but not one
 * line of text. That is what is left of a policy whose text the source did not find.
 */
export const withoutText = (tree: Root): boolean => tree.children.every(isBare);

const GROUPS = new Set<string>(['list', 'listItem', 'blockquote']);

function isBare(node: Nodes): boolean {
  if (GROUPS.has(node.type) && 'children' in node) return node.children.every(isBare);
  if (node.type === 'thematicBreak') return true;
  if (node.type !== 'heading' && node.type !== 'paragraph') return false;
  const text = wordsOfTree(node).join(' ');
  if (statesDate(text)) return text.length < 80;
  return !isStatement(text) && (node.type === 'heading' || node.children.every(isFurniture));
}

const FURNITURE = new Set<string>(['link', 'break', 'mdxJsxTextElement']);

function isFurniture(node: Nodes): boolean {
  if (node.type === 'emphasis' || node.type === 'strong') return node.children.every(isFurniture);
  return FURNITURE.has(node.type) || (node.type === 'text' && !/[\p{L}\p{N}]/u.test(node.value));
}
