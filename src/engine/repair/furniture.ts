/** Menus above a policy and links below it: marked as the page's furniture, and kept. */
import type { Link, List, Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { textOfNodes, wordsOfTree } from '../mdx/text.ts';
import type { Repair, Repaired } from './repair.ts';
import { titleHeading } from './title.ts';

export const furniture: Repair = { name: 'furniture', where: /\]\(/, apply };

/** Fewer links than this may be anything. */
const FEWEST_LINKS = 4;
/** A list of addresses may well end a policy; with a notice of copyright beside it, it does not. */
const FEWEST_BELOW = 6;
const MOST_WORDS = 6;
const LONGEST_LABEL = 4;

function apply(tree: Root): Repaired {
  const start = titleHeading(tree) === undefined ? 0 : 1;
  const blocks = tree.children;
  const top = regionEnd(blocks.slice(start)) + start;
  const bottom = blocks.length - regionEnd(blocks.slice(Math.max(top, start)).toReversed(), true);
  const hasTop = top > start && top < blocks.length;
  const hasBottom = bottom < blocks.length && bottom > 0 && (!hasTop || bottom > top);
  if (!hasTop && !hasBottom) return { tree, count: 0 };
  const children = [
    ...blocks.slice(0, start),
    ...(hasTop ? [wrap('navigation', blocks.slice(start, top))] : blocks.slice(start, top)),
    ...blocks.slice(top, hasBottom ? bottom : blocks.length),
    ...(hasBottom ? [wrap('footer', blocks.slice(bottom))] : []),
  ];
  return { tree: { ...tree, children }, count: Number(hasTop) + Number(hasBottom) };
}

function wrap(kind: 'navigation' | 'footer', children: RootContent[]): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Furniture',
    attributes: [{ type: 'mdxJsxAttribute', name: 'kind', value: kind }],
    children: children as MdxJsxFlowElement['children'],
  };
}

/**
 * How many blocks from the start are furniture: up to the last list of links, with what stands
 * between. Links to other sites are not a menu, and links into the page are its table of contents.
 */
function regionEnd(blocks: readonly RootContent[], fromBelow = false): number {
  let end = 0;
  const links: Link[] = [];
  for (const [index, block] of blocks.entries()) {
    const found = menuLinks(block);
    if (found === undefined) {
      const between = isBetween(block, fromBelow);
      if (!between) break;
      if (fromBelow && isNotice(block) && end === index) end = index + 1;
      continue;
    }
    links.push(...found);
    end = index + 1;
  }
  const hasNotice = blocks.slice(0, end).some(isNotice);
  const fewest = fromBelow && !hasNotice ? FEWEST_BELOW : FEWEST_LINKS;
  if (links.length < fewest || !areOfOneSite(links)) return 0;
  if (!fromBelow) return end;
  const above = blocks[end];
  if (introduces(above)) return 0;
  return above?.type === 'heading' && isBetween(above, fromBelow) ? end + 1 : end;
}

/** “Our partners are:” */
const introduces = (block: RootContent | undefined): boolean =>
  block !== undefined && /:\s*$/u.test(textOfNodes([block]));

/** The links of a block that holds nothing else, or nothing where it holds more. */
function menuLinks(block: RootContent): Link[] | undefined {
  if (block.type === 'list') {
    const links = linksOfList(block);
    return links !== undefined && links.length >= 2 ? links : undefined;
  }
  if (block.type !== 'paragraph') return undefined;
  const links = block.children.filter((child) => child.type === 'link');
  const rest = block.children.filter((child) => child.type !== 'link' && !isMark(child));
  const onlyBetween = /^[\s|·•\-–—/›»>*]*$/u.test(textOfNodes(rest));
  return onlyBetween && links.length >= 2 && links.every(isMenuLink) ? links : undefined;
}

function linksOfList(list: List): Link[] | undefined {
  const links: Link[] = [];
  for (const item of list.children) {
    for (const child of item.children) {
      if (child.type === 'list') {
        const nested = linksOfList(child);
        if (nested === undefined) return undefined;
        links.push(...nested);
      } else if (child.type === 'paragraph') {
        const own = child.children.filter((node) => node.type === 'link');
        const rest = wordsOfTree({
          type: 'paragraph',
          children: child.children.filter((node) => node.type !== 'link'),
        });
        if (rest.length > (own.length === 0 ? LONGEST_LABEL : 0) || !own.every(isMenuLink))
          return undefined;
        links.push(...own);
      } else return undefined;
    }
  }
  return links.length * 2 >= list.children.length ? links : undefined;
}

const isMenuLink = (link: Link): boolean =>
  wordsOfTree(link).length <= MOST_WORDS && !/#|^(?:mailto|tel|javascript):/i.test(link.url);

function areOfOneSite(links: readonly Link[]): boolean {
  const counts = new Map<string, number>();
  for (const { url } of links) {
    const host = hostOf(url);
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return Math.max(...counts.values()) * 5 >= links.length * 3;
}

/** The part of a host that a site's pages share; relative links share the empty one. */
function hostOf(url: string): string {
  const host =
    /^https?:\/\/(?:web\.archive\.org\/web\/[^/]*\/(?:https?:\/\/|https?%3A\/\/)?)?([^/?#]*)/i.exec(
      url,
    )?.[1] ?? '';
  return host.split('.').slice(-2).join('.');
}

/** What may stand in or beside a menu: a rule, a picture, a short label, and below a notice of copyright. */
function isBetween(block: RootContent, fromBelow: boolean): boolean {
  if (block.type === 'thematicBreak') return true;
  if (block.type === 'heading') return fromBelow && wordsOfTree(block).length <= LONGEST_LABEL;
  if (block.type !== 'paragraph') return false;
  if (fromBelow && isNotice(block)) return true;
  return wordsOfTree(block).length <= LONGEST_LABEL && !/[.:;!?]\s*$/u.test(textOfNodes([block]));
}

const isNotice = (block: RootContent): boolean =>
  block.type === 'paragraph' &&
  /^\s*(?:©|\(c\)|copyright\b)/i.test(textOfNodes([block])) &&
  wordsOfTree(block).length <= 25;

const isMark = (node: Nodes): boolean => node.type === 'mdxJsxTextElement' || node.type === 'image';
