/** The search dialog: on every page, in reach of one key. */
import { element } from '../element.ts';
import { loadScript, under } from '../site.ts';
import type { attachSearch as Attach, SearchBox } from '../search/search-box.ts';
import { moveThroughHits } from './arrow-keys.ts';

export interface QuickSearch {
  open(): void;
}

/** Makes the dialog; the search behind it is fetched when it is opened for the first time. */
export function quickSearch(): QuickSearch {
  const input = element('input', {
    type: 'search',
    name: 'q',
    id: 'quick-search',
    class: 'search-input',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    placeholder: 'Words in any policy',
  });
  const label = element(
    'label',
    { for: 'quick-search', class: 'search-label' },
    'Search all policies',
  );
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
  const form = element(
    'form',
    { class: 'search-form', role: 'search', method: 'get', action: under('/search/') },
    label,
    element('span', { class: 'search-field' }, input, close),
  );
  const status = element('p', { class: 'search-status', role: 'status' });
  const remarks = element('div', { class: 'search-remarks' });
  const list = element('ol', { class: 'search-results' });
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    form,
    status,
    remarks,
    list,
    keys(),
  );
  document.body.append(dialog);

  let box: Promise<SearchBox> | undefined;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    // Chromium would only empty the field at first.
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      dialog.close();
    } else moveThroughHits(event, input, list);
  });

  return {
    open() {
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      box ??= start();
      box.catch(() => {
        box = undefined;
        status.textContent = 'The search could not be loaded. ';
        status.append(element('a', { href: under('/policies/') }, 'Browse all policies'), '.');
      });
    },
  };

  async function start(): Promise<SearchBox> {
    if (window.smallprintSearch === undefined) await loadScript('search');
    const attach = window.smallprintSearch as typeof Attach;
    const made = attach({ input, list, status, remarks, sites: 8 });
    // Someone may have typed while the search was on its way.
    await made.refresh();
    return made;
  }
}

function keys(): HTMLElement {
  const key = (name: string): HTMLElement => element('kbd', {}, name);
  return element(
    'p',
    { class: 'search-keys' },
    key('↓'),
    ' ',
    key('↑'),
    ' choose a passage, ',
    key('Enter'),
    ' open it or see all results, ',
    key('Esc'),
    ' close',
  );
}
