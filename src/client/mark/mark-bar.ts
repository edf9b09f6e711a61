/** Goes from mark to mark with buttons or `n` and `p`, and switches the marks off. */
import { element } from '../element.ts';
import { isTyping } from '../quick-search/shortcuts.ts';

/**
 * A bar that lies over the page and moves nothing.
 *
 * @param hash the passage that the page was opened at: the marks are counted from there
 */
export function markBar(marks: readonly HTMLElement[], hash: string): HTMLElement {
  let at = Math.max(
    -1,
    marks.findIndex((mark) => `#${mark.closest('[id]')?.id}` === hash),
  );
  const said = element('span', { role: 'status' }, place());
  const next = element('button', { type: 'button', 'aria-keyshortcuts': 'n' }, 'Next');
  const previous = element('button', { type: 'button', 'aria-keyshortcuts': 'p' }, 'Previous');
  const hide = element('button', { type: 'button' }, 'Hide marks');
  const group = { class: 'mark-bar', role: 'group', 'aria-label': 'Marked words' };
  const bar = element('div', group, said, previous, next, hide);

  next.addEventListener('click', () => step(1));
  previous.addEventListener('click', () => step(-1));
  hide.addEventListener('click', () => {
    const hidden = document.documentElement.toggleAttribute('data-marks-hidden');
    hide.textContent = hidden ? 'Show marks' : 'Hide marks';
  });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') !== null) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
  });
  return bar;

  function step(by: 1 | -1): void {
    marks[at]?.removeAttribute('data-current');
    at = (Math.max(at, by === 1 ? -1 : 0) + by + marks.length) % marks.length;
    const mark = marks[at];
    mark?.setAttribute('data-current', '');
    mark?.scrollIntoView({ block: 'center' });
    said.textContent = place();
  }

  function place(): string {
    const count = marks.length.toLocaleString('en');
    if (at < 0) return marks.length === 1 ? '1 mark' : `${count} marks`;
    return `Mark ${at + 1} of ${count}`;
  }
}
