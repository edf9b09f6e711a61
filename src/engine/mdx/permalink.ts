/** What a passage's element carries besides its words: older ids, topics in the margin, a link to itself. */
import type { Element, ElementContent } from 'hast';
import { isElement } from './hast-text.ts';
import { make } from './make.ts';

export interface PassageMark {
  readonly id: string;
  /** The passage's place in the version, counted from 1. */
  readonly number: number;
  /** Ids that it was published under before its text was read better. */
  readonly older: readonly string[];
  /** What stands beside it in the margin. */
  readonly topics?: readonly MarginTopic[];
  /** What is known of it besides. */
  readonly note?: PassageNote;
  /** What language it is in. */
  readonly tongue?: Tongue;
}

/** What is known of a passage that its version does not say: since when it stands, and where else. */
export interface PassageNote {
  readonly text: string;
  /** Whether it is new in its version, or last seen in it. */
  readonly state?: string;
}

/** A topic that the text begins to speak of in a passage. */
export interface MarginTopic {
  readonly label: string;
  readonly href: string;
}

/** A language as an element says it: `lang` is BCP 47, and empty where nobody knows. */
export interface Tongue {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

declare module 'hast' {
  interface ElementData {
    passage?: PassageMark;
  }
}

/** The children of a passage's element with its marks put where they belong. */
export function withMarks(
  tagName: string,
  children: readonly ElementContent[],
  passage: PassageMark,
): ElementContent[] {
  const anchors = passage.older.map((id) => make('span', { id, className: ['anchor'] }, []));
  const link = permalink(passage);
  if (tagName === 'tr') return inCells(children, anchors, link);
  const nested = children.findIndex((child) =>
    isElement(child, 'ul', 'ol', 'p', 'blockquote', 'pre', 'section'),
  );
  const end = tagName === 'li' && nested !== -1 ? nested : children.length;
  const marks = [...anchors, ...margin(passage.topics ?? [])];
  return [...marks, ...children.slice(0, end), link, ...children.slice(end)];
}

/** A row holds cells only: the marks go into its first and its last. */
function inCells(
  children: readonly ElementContent[],
  anchors: Element[],
  link: Element,
): ElementContent[] {
  const cells = children.filter((child) => isElement(child, 'td', 'th'));
  return children.map((child) => {
    if (!isElement(child, 'td', 'th')) return child;
    const before = child === cells[0] ? anchors : [];
    const after = child === cells.at(-1) ? [link] : [];
    return { ...child, children: [...before, ...child.children, ...after] };
  });
}

/** Without text of its own: what is copied from a page are the archived words. The sign is the style's. */
function permalink({ id, number, note }: PassageMark): Element {
  const label = `Link to passage ${number}`;
  const title = note === undefined ? {} : { title: note.text };
  return make('a', { className: ['permalink'], href: `#${id}`, ariaLabel: label, ...title }, []);
}

/** Without text of their own, as the permalink is: the style shows their labels. */
function margin(topics: readonly MarginTopic[]): Element[] {
  if (topics.length === 0) return [];
  const links = topics.map(({ label, href }) =>
    make('a', { className: ['topic'], href, ariaLabel: label }, []),
  );
  return [make('span', { className: ['margin'], role: 'group', ariaLabel: 'Topics' }, links)];
}
