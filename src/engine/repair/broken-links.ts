/** Links that a paragraph's end tore apart: `[` here, `](https://…)` two paragraphs on. */
import type { Nodes, Root, RootContent, Text } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import type { Repair, Repaired } from './repair.ts';

export const brokenLinks: Repair = { name: 'broken-links', where: /\]\(/, apply };

/** How many blocks a link may have been torn over. */
const FARTHEST = 6;

/** `[` that nothing closes in its text. */
const OPENS = /!?\[[^[\]]*$/;
const CLOSES = /^[^[\]]*\]\(/;

type Leaf = Extract<RootContent, { type: 'paragraph' | 'heading' }>;

function apply(tree: Root, markdown: string): Repaired {
  const pieces = new Pieces();
  const standing = new StandingTargets(markdown);
  let count = 0;
  const repaired = rewriteTree(tree, (node) =>
    node.type === 'blockquote' || node.type === 'listItem' ? mended(node) : undefined,
  );
  const [root] = mended(repaired) ?? [repaired];
  return { tree: root as Root, count, rewritten: pieces.rewritten() };

  function mended<T extends Nodes>(parent: T): [T] | undefined {
    if (!('children' in parent)) return undefined;
    const blocks = [...parent.children] as Nodes[];
    const before = count;
    let opened: number | undefined;
    for (const [index, block] of blocks.entries()) {
      if (!isLeaf(block)) continue;
      const opener = opened === undefined ? undefined : blocks[opened];
      if (opened !== undefined && index - opened <= FARTHEST && isLeaf(opener)) {
        const closed = withoutTarget(block, standing, pieces);
        if (closed !== undefined) {
          blocks[opened] = withoutOpening(opener, pieces);
          blocks[index] = closed;
          count++;
          opened = undefined;
        }
      }
      if (opens(blocks[index] as Leaf)) opened = index;
    }
    if (count === before) return undefined;
    const children = blocks.filter((block) => !isLeaf(block) || block.children.length > 0);
    return [{ ...parent, children } as T];
  }
}

/** What texts of the tree became, however often they were cut. */
class Pieces {
  readonly #of = new Map<Text, Text[]>();
  readonly #origin = new Map<Text, Text>();

  cut(text: Text, ...values: readonly string[]): Text[] {
    const origin = this.#origin.get(text) ?? text;
    const all = this.#of.get(origin) ?? [text];
    const made = values.filter(Boolean).map((value): Text => ({ type: 'text', value }));
    all.splice(all.indexOf(text), 1, ...made);
    this.#of.set(origin, all);
    for (const piece of made) this.#origin.set(piece, origin);
    return made;
  }

  rewritten(): Map<Nodes, string> {
    const words = (texts: readonly Text[]) => texts.map(({ value }) => value).join('');
    return new Map([...this.#of].map(([origin, texts]) => [origin, words(texts)]));
  }
}

const isLeaf = (node: Nodes | undefined): node is Leaf =>
  node?.type === 'paragraph' || node?.type === 'heading';

/** The last text of a block with a bracket in it, where that bracket stays open. */
function openingText(block: Leaf): number {
  const index = block.children.findLastIndex(
    (child) => child.type === 'text' && /[[\]]/.test(child.value),
  );
  const child = block.children[index];
  return child?.type === 'text' && OPENS.test(child.value) ? index : -1;
}

const opens = (block: Leaf): boolean => openingText(block) !== -1;

function withoutOpening(block: Leaf, pieces: Pieces): Leaf {
  const at = openingText(block);
  const text = block.children[at];
  if (text?.type !== 'text') return block;
  const made = pieces.cut(text, text.value.replace(/!?\[([^[\]]*)$/, '$1'));
  return { ...block, children: block.children.toSpliced(at, 1, ...made) } as Leaf;
}

/** The block without `](target)`; the parser may have made the target a link of its own. */
function withoutTarget(block: Leaf, standing: StandingTargets, pieces: Pieces): Leaf | undefined {
  const at = block.children.findIndex(
    (child) => child.type === 'text' && /[[\]]/.test(child.value),
  );
  const text = block.children[at];
  if (text?.type !== 'text' || !CLOSES.test(text.value)) return undefined;
  const [said, rest] = splitOnce(text.value, '](');
  const [link, after] = rest === '' ? block.children.slice(at + 1, at + 3) : [];
  if (link !== undefined && !isAddressAlone(link)) return undefined;
  const tail = link?.type === 'link' ? after : text;
  if (tail?.type !== 'text') return undefined;
  const address = link?.type === 'link' ? link.url : rest;
  const end = tail === text ? rest.indexOf(')') : tail.value.indexOf(')');
  const untilEnd = tail === text ? rest : tail.value;
  if (end === -1 || /\s/.test(untilEnd.slice(0, end)) || !standing.has(address)) return undefined;
  // The next link of a row of them was a block of its own on the page.
  const left = untilEnd.slice(end + 1).replace(/^\[/, '\n[');
  const made = tail === text ? pieces.cut(text, said, left) : pieces.cut(text, said);
  if (link?.type === 'link') {
    for (const child of link.children) if (child.type === 'text') pieces.cut(child);
  }
  const remaining = tail === text ? [] : pieces.cut(tail, left);
  const children = block.children.toSpliced(at, tail === text ? 1 : 3, ...made, ...remaining);
  return { ...block, children } as Leaf;
}

/** Whether a link is an address that the parser found in the text, and no words that lead somewhere. */
function isAddressAlone(node: RootContent): boolean {
  if (node.type !== 'link') return false;
  const [child, ...more] = node.children;
  if (more.length > 0 || child?.type !== 'text') return false;
  return ['', 'http://', 'mailto:'].some((scheme) => node.url === scheme + child.value);
}

/** The targets that stand in the Markdown as such, told by how they begin, and not as words that the page showed. */
class StandingTargets {
  readonly #written = new Set<string>();
  readonly #shown = new Set<string>();

  constructor(markdown: string) {
    for (const [, escape = '', target = ''] of markdown.matchAll(/(\\?)\]\(([^\s)]{1,12})/g))
      (escape === '' ? this.#written : this.#shown).add(target);
  }

  has(target: string): boolean {
    const start = target.split(')')[0]?.slice(0, 12) ?? '';
    return this.#written.has(start) && !this.#shown.has(start);
  }
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return [text.slice(0, index), text.slice(index + at.length)];
}
