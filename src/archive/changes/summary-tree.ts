/** How much of a change there is, as it stands above its parts: built or made in a browser. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted } from '../counted.ts';
import type { Change, Counts, Replacement } from './change.ts';
import { classCounts, keptInWords } from './said.ts';
import { aloud } from './tree.ts';

/**
 * The counts, with a box for each class where there are several. The boxes need no script: the style
 * asks them which parts to show, as long as all stand in one `.changes`.
 */
export const summaryTree = ({ counts, replacements }: Change): Element[] => [
  countsTree(counts),
  ...(replacements.length === 0
    ? []
    : [h('ul', { className: ['replacements'] }, replacements.map(replaced))]),
];

function countsTree(counts: Counts): Element {
  const present = classCounts(counts);
  const [only] = present;
  const kept = keptInWords(counts);
  if (only === undefined)
    return h('p', { className: ['counts'] }, 'No passage differs. Links or marks of the text may.');
  if (present.length === 1) {
    const label = only.class === 'substantive' ? '' : ` (${only.label})`;
    return h('p', { className: ['counts'] }, `${only.text}${label}; ${kept}.`);
  }
  return h('fieldset', { className: ['classes'] }, [
    h('legend', 'Shown'),
    ...present.map(({ class: name, label, text, shown }) =>
      h('label', [
        h('input', { type: 'checkbox', dataShow: name, checked: shown }),
        ` ${label}: ${text}`,
      ]),
    ),
    h('p', { className: ['aside'] }, kept),
  ]);
}

const replaced = ({ from, to, passages }: Replacement): Element =>
  h('li', [
    `In ${counted(passages, 'passage')} `,
    h('del', [aloud('[removed: '), from, aloud(']')]),
    ' became ',
    h('ins', [aloud('[added: '), to, aloud(']')]),
  ]);
