import type { Nodes } from 'hast';

/** How many characters a tree says, without white space, and how many of them are links. */
export function textLength(node: Nodes): { readonly all: number; readonly linked: number } {
  if (node.type === 'text') return { all: node.value.replace(/\s+/g, '').length, linked: 0 };
  if (!('children' in node)) return { all: 0, linked: 0 };
  let all = 0;
  let linked = 0;
  for (const child of node.children) {
    const within = textLength(child);
    all += within.all;
    linked += within.linked;
  }
  return { all, linked: node.type === 'element' && node.tagName === 'a' ? all : linked };
}

/** Whether a tree says more than so many characters; it is read no further than that takes. */
export function saysMoreThan(node: Nodes, most: number): boolean {
  let left = most;
  const exceeds = (within: Nodes): boolean => {
    if (within.type === 'text') {
      left -= within.value.trim().length;
      return left < 0;
    }
    return 'children' in within && within.children.some(exceeds);
  };
  return exceeds(node);
}

/** Beyond this a page is signs rather than words: nothing is made out in it, and each sign stands for itself. */
const MOST_SIGNS = 150_000;

/** Whether a tree says more signs that Markdown could take for its own than any page of words. */
export function isMostlySigns(node: Nodes): boolean {
  let left = MOST_SIGNS;
  const exceeds = (within: Nodes): boolean => {
    if (within.type !== 'text') return 'children' in within && within.children.some(exceeds);
    for (let index = 0; index < within.value.length && left >= 0; index++) {
      if (SIGNS.has(within.value.charCodeAt(index))) left--;
    }
    return left < 0;
  };
  return exceeds(node);
}

const SIGNS = new Set([...'!#&*+<>[\\]_`|~'].map((sign) => sign.charCodeAt(0)));
