/** Text that was only indented: Markdown takes four spaces for code, and a page's margins have more. */
import type { Code, Nodes, Root, RootContent } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import { readable } from '../mdx/readable.ts';
import { textOfNodes } from '../mdx/text.ts';
import type { Repair, Repaired } from './repair.ts';

export const indentedText: Repair = {
  name: 'indented-text',
  where: /^(?: {4}|[ \d>*+.-]*\t|.*[*+.-] {5})/m,
  apply,
};

function apply(tree: Root, markdown: string): Repaired {
  const rewritten = new Map<Nodes, string>();
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'code' || (node.lang ?? undefined) !== undefined || !isText(node.value))
      return undefined;
    if (isFenced(node, markdown)) return undefined;
    const blocks = blocksOf(node.value);
    if (blocks === undefined) return undefined;
    count++;
    rewritten.set(node, `\n${textOfNodes(blocks)}\n`);
    return blocks;
  });
  return { tree: repaired, count, rewritten };
}

/** The first line stands in the Markdown without an indent: somebody put a fence around it. */
function isFenced(node: Code, markdown: string): boolean {
  const [line = ''] = node.value.trimStart().split('\n');
  return (
    line.length > 0 &&
    /[^ \t>*+.\d-]/.test(line) &&
    markdown.includes(`\n${line}`) &&
    /^(?:`{3}|~{3})/m.test(markdown)
  );
}

function blocksOf(value: string): RootContent[] | undefined {
  for (const text of [withoutMargin(value), value.replace(/^[ \t]+/gm, '')]) {
    const read = readable(text);
    if ('tooMuch' in read) return undefined;
    const { children } = read.bounded;
    if (!children.some((node) => node.type === 'code' || node.type === 'html')) return children;
  }
  return undefined;
}

function withoutMargin(value: string): string {
  const lines = value.replaceAll('\t', '    ').split('\n');
  const margins = lines.flatMap((line) =>
    line.trim() === '' ? [] : line.length - line.trimStart().length,
  );
  const margin = margins.reduce((least, each) => Math.min(least, each), Infinity);
  return lines.map((line) => line.slice(margin)).join('\n');
}

/** A converter writes no link and no bold type into what the page showed as code. */
const MARKDOWN = /\]\((?:https?:|mailto:|\/|#)|\*\*[^*\s][^*]*\*\*/;

const CODE = /[{}<>=$|\\`~^]|\(\)|::|\/\/(?!\S+\.)|--|^\s*[#@]|\w_\w|\S {3,}\S.*\S {3,}\S/m;

/** Sentences: words of letters, and a line that holds at least five of them. */
function isText(value: string): boolean {
  if (MARKDOWN.test(value)) return true;
  if (CODE.test(value.replace(/https?:\/\/\S+/g, ''))) return false;
  const words = value.split(/\s+/u).filter(Boolean);
  const plain = words.filter((word) => /^[("'“‘«]*[\p{L}\p{M}’'-]+[)"'”’».,:;!?]*$/u.test(word));
  return (
    plain.length >= 0.75 * words.length &&
    value.split('\n').some((line) => line.trim().split(/\s+/u).length >= 5)
  );
}
