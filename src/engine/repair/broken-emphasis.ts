/** Signs of bold that stayed in the text as asterisks, because a space or a paragraph's end broke them. */
import type { Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import { textOfNodes } from '../mdx/text.ts';
import type { Repair, Repaired } from './repair.ts';
import { rulesOf, withoutBreaks } from './rules.ts';

export const brokenEmphasis: Repair = { name: 'broken-emphasis', where: /\*\*/, apply };

/** `**` opens or closes; `****` closes and opens again, around nothing. A longer row is a line of stars. */
const SIGN = /(?<!\*)(?:\*\*|\*{4})(?!\*)/g;

type Part = { readonly node: PhrasingContent } | { readonly sign: string };

function apply(tree: Root, markdown: string): Repaired {
  const rewritten = new Map<Nodes, string>();
  const escaped = escapedStars(markdown);
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (!('children' in node) || node.type === 'root') return undefined;
    if (node.type === 'strong' && !node.children.some(isText)) return undefined;
    if (node.type === 'blockquote' || node.type === 'listItem') return withBlocks(node);
    if (node.type === 'heading' || node.type === 'tableCell' || node.type === 'strong') {
      const mended = mend(node.children, false);
      return mended && [{ ...node, children: mended.children } as Nodes];
    }
    return undefined;
  });
  const [root] = withBlocks(repaired) ?? [repaired];
  const whole = withoutEmptyBold(root as Root);
  return { tree: whole, count, rewritten };

  /** `****` on a line of its own is bold type around nothing, though Markdown takes it for a rule. */
  function withoutEmptyBold(tree: Root): Root {
    const drawn = /^\*{4}[ \t]*$/m.test(markdown) ? rulesOf(tree, markdown) : undefined;
    const removed = new Set(
      [...(drawn?.keys() ?? [])].filter((index) => drawn?.[index] === '****'),
    );
    count += removed.size;
    return removed.size === 0 ? tree : withoutBreaks(tree, removed);
  }

  function withBlocks<T extends Root | Extract<Nodes, { type: 'blockquote' | 'listItem' }>>(
    parent: T,
  ): [T] | undefined {
    let carried = false;
    let changed = false;
    const children = (parent.children as RootContent[]).flatMap((block, index): RootContent[] => {
      if (block.type !== 'paragraph') {
        carried = false;
        return [block];
      }
      const isAlone = !carried && !hasSign(parent.children[index + 1]);
      const mended =
        isAlone && isSingle(block.children) ? undefined : mend(block.children, carried);
      if (mended === undefined) {
        carried = false;
        return [block];
      }
      carried = mended.open && hasSign(parent.children[index + 1]);
      changed = true;
      return mended.children.every(isSpace) ? [] : [{ ...block, children: mended.children }];
    });
    return changed ? [{ ...parent, children } as T] : undefined;
  }

  function hasSign(node: Nodes | undefined): boolean {
    return node?.type === 'paragraph' && partsOf(node.children).some((part) => 'sign' in part);
  }

  /** One sign between spaces, with no other to go with it: it opens nothing and closes nothing. */
  function isSingle(children: readonly PhrasingContent[]): boolean {
    const texts = children.filter(isText).filter(({ value }) => value.includes('**'));
    const [only] = texts;
    return (
      texts.length === 1 && only !== undefined && /^[^*]*(?:^|\s)\*\*\s[^*]*$/u.test(only.value)
    );
  }

  /** The children without stray signs; `open` where the last sign opened what nothing here closes. */
  function mend(
    children: readonly PhrasingContent[],
    carried: boolean,
  ): { children: PhrasingContent[]; open: boolean } | undefined {
    const parts = partsOf(children);
    if (!parts.some((part) => 'sign' in part)) return undefined;
    const done: PhrasingContent[] = [];
    let bold: PhrasingContent[] | undefined = carried ? [] : undefined;
    for (const part of parts) {
      if ('node' in part) {
        (bold ?? done).push(part.node);
        continue;
      }
      count++;
      if (part.sign.length === 4) continue;
      if (bold !== undefined) done.push(...strong(bold));
      bold = bold === undefined ? [] : undefined;
    }
    if (bold !== undefined) done.push(...(bold.every(isText) ? strong(bold) : bold));
    return { children: done, open: bold !== undefined };
  }

  function partsOf(children: readonly PhrasingContent[]): Part[] {
    return children.flatMap((node): Part[] => {
      if (node.type !== 'text' || !node.value.includes('**')) return [{ node }];
      const parts: Part[] = [];
      let end = 0;
      for (const { 0: sign, index } of node.value.matchAll(SIGN)) {
        if (isMeant(node.value, index, sign.length)) continue;
        if (index > end)
          parts.push({ node: { type: 'text', value: node.value.slice(end, index) } });
        parts.push({ sign });
        end = index + sign.length;
      }
      if (end === 0) return [{ node }];
      if (end < node.value.length)
        parts.push({ node: { type: 'text', value: node.value.slice(end) } });
      const words = parts.map((part) =>
        'node' in part && isText(part.node) ? part.node.value : '',
      );
      rewritten.set(node, words.join(''));
      return parts;
    });
  }

  /** A hidden number, or stars that the page shows: converters escape those. */
  function isMeant(value: string, index: number, length: number): boolean {
    const [before, after] = [value.slice(0, index), value.slice(index + length)];
    if (length === 4 && isHidden(before.slice(-1), after.slice(0, 1))) return true;
    return escaped.has(`${lastOf(before)}**`) || escaped.has(`**${firstOf(after)}`);
  }
}

const isHidden = (before: string, after: string): boolean =>
  /\d/.test(before + after) && /[\p{L}\p{N}]/u.test(before) !== /[\p{L}\p{N}]/u.test(after);

/** What stands beside escaped stars in the Markdown, to find them again in the text. */
function escapedStars(markdown: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!markdown.includes('\\*')) return found;
  for (const { 0: stars, index } of markdown.matchAll(/(?:\\?\*)*\\\*(?:\\?\*)*/g)) {
    if (stars.replaceAll('\\', '').length < 2) continue;
    const [before, after] = [
      markdown.slice(Math.max(0, index - REACH), index),
      markdown.slice(index + stars.length, index + stars.length + REACH),
    ];
    if (lastOf(before) !== '') found.add(`${lastOf(before)}**`);
    if (firstOf(after) !== '') found.add(`**${firstOf(after)}`);
  }
  return found;
}

const REACH = 5;
const lastOf = (text: string): string => text.slice(-REACH).split('\n').at(-1) ?? '';
const firstOf = (text: string): string => text.slice(0, REACH).split('\n')[0] ?? '';

/** Bold words, with the white space at their edges outside; nothing bold where there are no words. */
function strong(children: readonly PhrasingContent[]): PhrasingContent[] {
  const flat = children.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
  const start = flat.findIndex((node) => !isSpace(node));
  const end = flat.findLastIndex((node) => !isSpace(node));
  const inner = flat.slice(start, end + 1);
  if (start === -1 || !/[\p{L}\p{N}]/u.test(textOfNodes(inner))) return flat;
  const [first, last] = [inner[0], inner.at(-1)];
  const before: PhrasingContent[] = flat.slice(0, start);
  const after: PhrasingContent[] = flat.slice(end + 1);
  if (first?.type === 'text') {
    const trimmed = first.value.trimStart();
    if (trimmed !== first.value)
      before.push({ type: 'text', value: first.value.slice(0, -trimmed.length) });
    inner[0] = { ...first, value: trimmed };
  }
  const end2 = inner.at(-1);
  if (last?.type === 'text' && end2?.type === 'text') {
    const trimmed = end2.value.trimEnd();
    if (trimmed !== end2.value)
      after.unshift({ type: 'text', value: end2.value.slice(trimmed.length) });
    inner[inner.length - 1] = { ...end2, value: trimmed };
  }
  return [...before, { type: 'strong', children: inner }, ...after];
}

const isText = (node: Nodes): node is Text => node.type === 'text';

const isSpace = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
