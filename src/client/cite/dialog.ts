/** The dialog: one citation in all formats, to be copied or saved. */
import { citationFormats, citationStyles } from '../../archive/cite/index.ts';
import { shortened } from '../../archive/cite/clean.ts';
import type { CitationFormat, CitationStyle } from '../../archive/cite/format.ts';
import { plainText } from '../../archive/cite/pieces.ts';
import type { Reference } from '../../archive/cite/reference.ts';
import { element } from '../element.ts';
import { save } from '../search/save.ts';
import { citedHere } from './cited-here.ts';
import { copy, type Copied } from './copy.ts';
import { asHtml, shown } from './shown.ts';

/** Opens it for a page, or for one of its passages. Closed, it gives the focus back and is gone. */
export function citeDialog(cited: Reference, passage?: HTMLElement): void {
  const reference = citedHere(cited, passage);
  const title = element('h2', { id: 'cite-title' }, `Cite ${subject(reference, passage)}`);
  const select = element(
    'select',
    { id: 'cite-format' },
    group('To read', citationStyles),
    group('For programs', citationFormats),
  );
  const output = element('div', {
    class: 'cite-output',
    role: 'group',
    'aria-label': 'The citation',
    tabindex: '0',
  });
  const said = element('span', { role: 'status' });
  const saving = button('Save as a file', () => {
    const format = citationFormats.find(({ id }) => id === select.value);
    if (format === undefined) return;
    const { extension, mediaType, write } = format;
    save(`${reference.key}.${extension}`, new Blob([write(reference)], { type: mediaType }));
    said.textContent = 'Saved';
  });
  const dialog: HTMLDialogElement = element(
    'dialog',
    { class: 'cite-dialog', 'aria-labelledby': 'cite-title' },
    title,
    ...quotation(reference),
    element(
      'p',
      { class: 'cite-choice' },
      element('label', { for: 'cite-format' }, 'Format'),
      ' ',
      select,
    ),
    output,
    element(
      'p',
      { class: 'cite-actions' },
      button('Copy', () => copied(written(select.value, reference))),
      saving,
      button(passage === undefined ? 'Copy the link' : 'Copy a link to the words', () =>
        copied({ plain: reference.url }),
      ),
      button('Close', () => dialog.close()),
      said,
    ),
  );
  select.addEventListener('change', show);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  show();
  dialog.showModal();
  select.focus();

  function show(): void {
    const style = citationStyles.find(({ id }) => id === select.value);
    const format = citationFormats.find(({ id }) => id === select.value);
    saving.hidden = format === undefined;
    said.textContent = '';
    output.replaceChildren(
      style === undefined
        ? element('pre', {}, format?.write(reference).trim() ?? '')
        : element('p', {}, ...shown(style.write(reference))),
    );
  }

  async function copied(what: Copied): Promise<void> {
    if (await copy(what)) {
      said.textContent = 'Copied';
      return;
    }
    getSelection()?.selectAllChildren(output);
    said.textContent =
      'The browser does not allow it here. What is selected can be copied by hand.';
  }
}

function written(id: string, reference: Reference): Copied {
  const style = citationStyles.find((one) => one.id === id);
  if (style === undefined) {
    return { plain: citationFormats.find((one) => one.id === id)?.write(reference) ?? '' };
  }
  const pieces = style.write(reference);
  return { plain: plainText(pieces), html: asHtml(pieces) };
}

function subject({ kind }: Reference, passage: HTMLElement | undefined): string {
  if (passage !== undefined) return 'this passage';
  const subjects = { text: 'version', change: 'comparison', search: 'search', archive: 'archive' };
  return `this ${subjects[kind]}`;
}

function quotation({ quotation: words }: Reference): HTMLElement[] {
  if (words === undefined) return [];
  return [element('blockquote', { dir: 'auto' }, shortened(words))];
}

const group = (
  label: string,
  of: readonly (CitationFormat | CitationStyle)[],
): HTMLOptGroupElement =>
  element(
    'optgroup',
    { label },
    ...of.map(({ id, name }) => element('option', { value: id }, name)),
  );

function button(label: string, press: () => unknown): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', () => void press());
  return made;
}
