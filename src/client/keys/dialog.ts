/** The list of keys: behind `?`, and behind a button at the foot of a page. */
import { element } from '../element.ts';
import { isTyping } from '../quick-search/shortcuts.ts';

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/', 'Ctrl K'], 'search'],
  [['Tab'], 'to the next link or passage; with Shift, back'],
  [['Enter'], 'follow it; on the sign of a passage, make its address that of the page'],
  [['↓', '↑'], 'through what a search found'],
  [['c'], 'cite the page, or the passage whose address it has'],
  [['n', 'p'], 'from mark to mark, where a search led to the page'],
  [['Esc'], 'close what is open'],
  [['?'], 'these keys'],
];

/** Makes the key open the list; returns the button that does so too. */
export function keysButton(): HTMLElement {
  let dialog: HTMLDialogElement | undefined;
  const open = (): void => {
    if (document.querySelector('dialog[open]')) return;
    dialog ??= keysDialog();
    dialog.showModal();
  };
  addEventListener('keydown', (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
  const button = element('button', { type: 'button', 'aria-keyshortcuts': '?' }, 'Keys');
  button.addEventListener('click', open);
  return button;
}

function keysDialog(): HTMLDialogElement {
  const close = element('button', { type: 'button' }, 'Close');
  const list = element('dl', { class: 'keys' });
  for (const [names, what] of keys) {
    const signs = names.flatMap((name, at) => [at > 0 ? ' or ' : '', element('kbd', {}, name)]);
    list.append(element('dt', {}, ...signs), element('dd', {}, what));
  }
  const title = element('h2', { id: 'keys-title' }, 'Keys');
  const dialog = element(
    'dialog',
    { class: 'keys-dialog', 'aria-labelledby': 'keys-title' },
    title,
    list,
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
