/** Raw HTML that a converter left in the text: line breaks stay, words stay, markup goes. */
import { htmlTagNames } from 'html-tag-names';
import { Parser } from 'htmlparser2';
import type { Html, Nodes, Parents, Root } from 'mdast';
import { readable } from '../mdx/readable.ts';
import { rewriteTree } from '../mdx/rewrite.ts';
import { textOfNodes } from '../mdx/text.ts';
import { omitted } from './omitted.ts';
import type { Repair, Repaired } from './repair.ts';

export const html: Repair = { name: 'html', where: /</, apply };

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
  const value = node.value.trim();
  if (!isMarkup(value)) return isBlock(parent) ? asMarkdown(value) : asText(node.value, parent);
  if (/^<br\s*\/?>$/i.test(value) && !isBlock(parent))
    return { words: '\n', nodes: [{ type: 'break' }] };
  const { words, script } = contentOf(value);
  if (words !== '') return asText(words, parent);
  return { words: '', nodes: script ? [scriptMark(parent)] : [] };
}

/** `<Data Protection Officer>` is no tag, whatever Markdown takes it for: its words set no attribute. */
function isMarkup(value: string): boolean {
  if (/^<[!?]/.test(value)) return true;
  const [, name = '', rest = ''] = /^<\/?([a-z][a-z0-9-]*)([^>]*)/i.exec(value) ?? [];
  return names.has(name.toLowerCase()) && (/^[\s/]*$/.test(rest) || rest.includes('='));
}

/** `<Data Protection Officer>` on a line of its own keeps Markdown from reading what follows it. */
function asMarkdown(value: string): Replacement {
  const read = readable(`\\${value}`);
  if ('tooMuch' in read) return { words: `\n${value}\n`, nodes: [paragraph(value)] };
  const { children } = rewriteTree(read.bounded, (node, parent) =>
    node.type === 'html' ? asText(node.value, parent).nodes : undefined,
  );
  return { words: `\n${textOfNodes(children)}\n`, nodes: children };
}

const paragraph = (value: string): Nodes => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

function asText(value: string, parent: Parents): Replacement {
  return isBlock(parent)
    ? { words: `\n${value}\n`, nodes: [paragraph(value)] }
    : { words: value, nodes: [{ type: 'text', value }] };
}

function scriptMark(parent: Parents): Nodes {
  const mark = omitted('script');
  return isBlock(parent) ? { type: 'paragraph', children: [mark] } : mark;
}

const isBlock = (parent: Parents): boolean => BLOCK_PARENTS.has(parent.type);

/** Read as a stream: markup nested without end costs no stack. */
function contentOf(value: string): { words: string; script: boolean } {
  const parts: string[] = [];
  let hidden = 0;
  let script = false;
  const parser = new Parser({
    onopentagname(name) {
      if (UNSEEN.has(name)) hidden++;
      script ||= name === 'script';
    },
    ontext(text) {
      if (hidden === 0) parts.push(text);
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) hidden--;
      parts.push(' ');
    },
  });
  parser.end(value);
  return { words: parts.join('').trim(), script };
}

const UNSEEN = new Set(['script', 'style', 'template']);
