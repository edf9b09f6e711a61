/** What can be taken away from an answer: its passages as files, and a citation of the search. */
import { type SearchAddress, writeAddress } from '../../archive/search/address.ts';
import { ofSearch } from '../../archive/cite/of-search.ts';
import { plainText } from '../../archive/cite/pieces.ts';
import { chicago } from '../../archive/cite/styles/chicago.ts';
import { exportedCsv, exportedJson } from '../../archive/search/exported.ts';
import { href } from '../../archive/urls.ts';
import { citeButton } from '../cite/button.ts';
import { element } from '../element.ts';
import { publicAddress, under } from '../site.ts';
import { rowsOf } from './export-rows.ts';
import { sentenceOfFailure } from './not-working.ts';
import type { PageParts } from './page-parts.ts';
import { save } from './save.ts';
import type { Answer } from './session.ts';

export function showTools(parts: PageParts, answer: Answer, address: SearchAddress): void {
  const { tools } = parts;
  if (answer.years.length === 0) return tools.replaceChildren();
  const said = element('span', { role: 'status' });
  const url = publicAddress(href({ page: 'search' }) + writeAddress(address));
  const reference = ofSearch({
    typed: address.typed,
    filters: answer.query.filters,
    archive: parts.archive,
    index: answer.engine.release,
    url,
    accessed: new Date().toISOString().slice(0, 10),
  });
  tools.replaceChildren(
    element('a', { href: under(`/trends/?${over(address)}`) }, 'Over time'),
    saving('Save as CSV', 'search.csv', 'text/csv', exportedCsv),
    saving('Save as JSON', 'search.json', 'application/json', exportedJson),
    said,
    citeButton('Cite this search', () => reference),
  );

  function saving(
    name: string,
    file: string,
    type: string,
    written: (
      search: { citation: string; url: string },
      rows: Awaited<ReturnType<typeof rowsOf>>,
    ) => string,
  ): HTMLElement {
    const button = element('button', { type: 'button' }, name);
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        const rows = await rowsOf(answer, publicAddress, (done, all) => {
          said.textContent = `${done} of ${all} texts read`;
        });
        const citation = plainText(chicago.write(reference));
        save(file, new Blob([written({ citation, url }, rows)], { type }));
        said.textContent = `${rows.length.toLocaleString('en')} rows saved`;
      } catch (error) {
        said.textContent = sentenceOfFailure(error);
      }
      button.disabled = false;
    });
    return button;
  }
}

/** The same question, over all years, with its other filters written out. */
function over({ typed, filters }: SearchAddress): string {
  const { sites, topics, documents, languages } = filters;
  const named = { site: sites, topic: topics, document: documents, language: languages };
  const written = Object.entries(named).flatMap(([name, values]) =>
    values.map((value) => `${name}:${value}`),
  );
  return new URLSearchParams({ q: [typed.trim(), ...written].join(' ') }).toString();
}
