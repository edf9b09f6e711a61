/** A change as readers see it, the same on a page that was built and on one made in a browser. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { counted } from '../counted.ts';
import type { HistoryPassage } from '../history/history.ts';
import type { Tongue } from '../tongue.ts';
import type { Passage } from '../types.ts';
import type { Differing, Kept, Left, Moved, Part, Run } from './change.ts';
import { classLabels } from './said.ts';

/** One of the two versions, as far as their differences need to know it. */
export interface Side {
  /** The address of a passage of this version. */
  readonly href: (passage: Passage) => string;
  /** The language and direction of a passage, as attributes of what holds its words. */
  readonly tongue: (passage: HistoryPassage) => Tongue;
}

export interface ChangeTreeOptions {
  readonly from: Side;
  readonly to: Side;
  /**
   * Whether passages that stand in both can be unfolded here. Where they cannot, a link leads to
   * them: a page that repeated them all would grow with the text and not with the change.
   */
  readonly unfold?: boolean;
  /** What is said of passages that only one has, where neither of the two came from the other. */
  readonly only?: { readonly from: string; readonly to: string };
}

/**
 * The parts of a change as list items, in reading order. Each says in words what happened, so that
 * nobody depends on colours; inserted and deleted words are `ins` and `del` with words for screen
 * readers around them.
 */
export function changeTree(parts: readonly Part[], options: ChangeTreeOptions): Element[] {
  return parts.map((part) => {
    if (part.kind === 'kept') return keptItem(part, options);
    if (part.kind === 'left') return leftItem(part, options.from);
    return h('li', { className: ['part', part.kind], dataClass: part.class }, [
      ...differing(part, options),
    ]);
  });
}

function keptItem({ from, to }: Kept, { from: before, to: after, unfold }: ChangeTreeOptions) {
  const said = counted(to.length, 'unchanged passage');
  const heading = to.findLast(({ kind }) => kind === 'heading');
  const under = heading && h('p', { className: ['under'], ...after.tongue(heading) }, heading.text);
  const first = from[0];
  const folded =
    unfold === true
      ? h('details', [h('summary', said), ...to.map((passage) => words(passage, after, []))])
      : h('p', h('a', { href: first && before.href(first) }, said));
  return h(
    'li',
    { className: ['kept'] },
    [folded, under].filter((one) => one !== undefined),
  );
}

function leftItem({ from, move }: Left, side: Side): Element {
  return h('li', { className: ['left'] }, [
    h('p', { className: ['what'] }, [
      `${counted(from.length, 'passage')} moved from here to `,
      h('a', { href: `#${moveId(move)}` }, 'another place'),
      '.',
    ]),
    beginning(from, side),
  ]);
}

function differing(
  part: Differing,
  { from, to, unfold, only }: ChangeTreeOptions,
): ElementContent[] {
  switch (part.kind) {
    case 'added':
      return [what(part, only?.to ?? 'Added', to.href(part.to)), words(part.to, to, ['added'])];
    case 'removed':
      return [
        what(part, only?.from ?? 'Removed', from.href(part.from)),
        words(part.from, from, ['removed']),
      ];
    case 'edited':
      return [
        what(part, editedAs(part.from, part.to), to.href(part.to)),
        h(
          'p',
          { className: ['words', kindOf(part.to)], ...to.tongue(part.to) },
          marked(part.words),
        ),
      ];
    case 'regrouped': {
      const [first] = part.to;
      return [
        what(part, cutAnew(part.from.length, part.to.length), first && to.href(first)),
        h('p', { className: ['words'], ...(first && to.tongue(first)) }, marked(part.words)),
      ];
    }
    case 'moved':
      return movedItem(part, to, unfold === true);
  }
}

function movedItem(part: Moved, to: Side, unfold: boolean): ElementContent[] {
  const [first] = part.to;
  const edited = part.words.flatMap((runs, index) => {
    const passage = part.to[index];
    if (runs.length === 0 || passage === undefined) return [];
    return [h('p', { className: ['words', kindOf(passage)], ...to.tongue(passage) }, marked(runs))];
  });
  const said = `Moved here: ${counted(part.to.length, 'passage')}`;
  return [
    h('span', { id: moveId(part.move), className: ['anchor'] }),
    what(part, said, first && to.href(first)),
    ...(edited.length > 0 ? edited : [beginning(part.to, to)]),
    ...(unfold && !isShort(part.to) ? [whole(part.to, to)] : []),
  ];
}

const moveId = (move: number): string => `move-${move}`;

function what(part: Differing, said: string, href: string | undefined): Element {
  const label = part.class === 'substantive' ? said : `${said} (${classLabels[part.class]})`;
  return h('p', { className: ['what'] }, href === undefined ? label : h('a', { href }, label));
}

function editedAs(from: Passage, to: Passage): string {
  if (from.kind === to.kind && from.level === to.level) return 'Edited';
  const now = to.kind === 'heading' ? 'a heading' : `a ${to.kind.replace('-', ' ')}`;
  return `Edited, and now ${now}${to.kind === 'heading' ? ` of level ${to.level}` : ''}`;
}

function cutAnew(from: number, to: number): string {
  if (from === 1) return `Split into ${to} passages`;
  return to === 1 ? `Joined from ${from} passages` : `${from} passages cut into ${to}`;
}

/** A whole passage that only one of the versions has, or that both have. */
function words(passage: Passage, { tongue }: Side, [mark]: readonly Run['kind'][]): Element {
  const runs = mark === undefined ? passage.text : marked([{ kind: mark, text: passage.text }]);
  return h('p', { className: ['words', kindOf(passage)], ...tongue(passage) }, runs);
}

const kindOf = ({ kind }: Passage): string => `of-${kind}`;

function marked(runs: readonly Run[]): ElementContent[] {
  return runs.flatMap(({ kind, text }): ElementContent[] => {
    const shown = withBorders(text);
    if (kind === 'kept') return shown;
    const [name, before, after] =
      kind === 'added'
        ? (['ins', '[added: ', ']'] as const)
        : (['del', '[removed: ', ']'] as const);
    return [h(name, [aloud(before), ...shown, aloud(after)])];
  });
}

/** For who cannot see what is struck out or underlined. */
export const aloud = (text: string): Element =>
  h('span', { className: ['aloud'], lang: 'en' }, text);

/** Where one passage ends and the next begins. */
function withBorders(text: string): ElementContent[] {
  return text
    .split('\n')
    .flatMap((piece, index): ElementContent[] => [
      ...(index === 0 ? [] : [h('span', { className: ['border'] }, ' ¶ ')]),
      { type: 'text', value: piece },
    ]);
}

/** How many characters of a passage say which one it is. */
const BEGINNING = 160;

/** Whether its beginning is all that there is. */
const isShort = (passages: readonly Passage[]): boolean =>
  passages.length === 1 && (passages[0]?.text.length ?? 0) <= BEGINNING;

const whole = (passages: readonly Passage[], side: Side): Element =>
  h('details', [
    h('summary', 'The whole of it'),
    ...passages.map((passage) => words(passage, side, [])),
  ]);

/** What stood or stands there, as far as one needs it to recognise it. */
function beginning(passages: readonly Passage[], { tongue }: Side): Element {
  const [first] = passages;
  const text = first?.text ?? '';
  const cut = text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()} …` : text;
  return h('p', { className: ['words', 'beginning'], ...(first && tongue(first)) }, cut);
}
