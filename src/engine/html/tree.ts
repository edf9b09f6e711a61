/**
 * From HTML to a tree of what its readers see. The tokens are those of the HTML standard; the tree
 * is built with bounds instead of all its error handling, so that no page takes more than time and
 * memory in proportion to its length, and no word of it is lost or moved.
 */
import type { Element, Root } from 'hast';
import { BLOCK, DROPPED, INDENTING, INLINE, VOID } from './elements.ts';
import { barriersTo, closedBy } from './implied-ends.ts';
import { tokenise } from './tokens.ts';

export interface Page {
  readonly tree: Root;
  /** The words of the `<title>`, with white space folded. */
  readonly title: string;
  /** The address that relative links are meant from, where the page gives one. */
  readonly base?: string;
  readonly elements: number;
}

/** What is nested deeper, or comes later, is text without structure. */
const DEEPEST = 120;
const DEEPEST_INDENT = 20;
const MOST_ELEMENTS = 40_000;

interface Open {
  readonly name: string;
  /** Where its content goes; nothing for content that is no text. */
  readonly into: Element | Root | undefined;
}

export function parseHtml(html: string): Page {
  const root: Root = { type: 'root', children: [] };
  const stack: Open[] = [];
  const title: string[] = [];
  let titles = 0;
  let base: string | undefined;
  let elements = 0;
  let indents = 0;

  const inside = (): Element | Root | undefined => (stack.length === 0 ? root : stack.at(-1)?.into);
  const say = (text: string): void => {
    if (stack.at(-1)?.name === 'title' && titles === 1) title.push(text);
    const parent = inside();
    if (parent === undefined) return;
    const last = parent.children.at(-1);
    if (last?.type === 'text') last.value += text;
    else parent.children.push({ type: 'text', value: text });
  };
  const pop = (): void => {
    const closed = stack.pop();
    if (closed === undefined) return;
    if (INDENTING.has(closed.name)) indents--;
    // A block that has no element of its own still ends a line.
    if (BLOCK.has(closed.name) && closed.into === inside()) say('\n');
  };
  /** Closes everything down to the nearest element of these names, unless a barrier comes first. */
  const closeTo = (
    names: ReadonlySet<string>,
    barriers: ReadonlySet<string>,
    inclusive: boolean,
  ): void => {
    for (let index = stack.length - 1; index >= 0; index--) {
      const name = stack[index]?.name ?? '';
      if (names.has(name)) {
        while (stack.length > (inclusive ? index : index + 1)) pop();
        return;
      }
      if (barriers.has(name)) return;
    }
  };
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    for (const [names, barriers, inclusive] of closedBy(name)) closeTo(names, barriers, inclusive);
    if (name === 'title') titles++;
    if (name === 'base') base ??= attributes['href'];
    const parent = inside();
    const block = BLOCK.has(name);
    if (VOID.has(name)) {
      if (DROPPED.has(name) || parent === undefined) return;
      if (elements < MOST_ELEMENTS) add(parent, name, attributes);
      else say('\n');
      return;
    }
    // What is neither block nor mark, a `<span>`, is its content: there is nothing to end.
    if (!block && !INLINE.has(name) && !DROPPED.has(name)) return;
    if (stack.length >= DEEPEST) {
      if (block) say('\n');
      return;
    }
    const tooDeep = elements >= MOST_ELEMENTS || (INDENTING.has(name) && indents >= DEEPEST_INDENT);
    const again = !block && stack.some((entry) => entry.name === name && entry.into !== undefined);
    const plain = tooDeep || again || OUTER.has(name);
    if (INDENTING.has(name)) indents++;
    if (parent === undefined || DROPPED.has(name)) stack.push({ name, into: undefined });
    else if (plain) {
      if (block) say('\n');
      stack.push({ name, into: parent });
    } else stack.push({ name, into: add(parent, name, attributes) });
  };
  const add = (
    parent: Element | Root,
    tagName: string,
    attributes: Readonly<Record<string, string>>,
  ): Element => {
    elements++;
    const element: Element = {
      type: 'element',
      tagName,
      properties: { ...attributes },
      children: [],
    };
    parent.children.push(element);
    return element;
  };
  const close = (name: string): void => {
    if (name === 'br' || (name === 'p' && !stack.some((entry) => entry.name === 'p')))
      open('br', {});
    else if (!VOID.has(name)) closeTo(new Set([name]), barriersTo(name), true);
  };

  tokenise(html, { open, close, say });
  return {
    tree: root,
    title: title.join('').replace(/\s+/g, ' ').trim(),
    ...(base === undefined ? {} : { base }),
    elements,
  };
}

const OUTER: ReadonlySet<string> = new Set(['html', 'body']);
