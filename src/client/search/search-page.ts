/** The search page: its query is in its address, so that a link gives the same search. */
import { element } from '../element.ts';
import { attachSearch } from './search-box.ts';

/** Makes the page's own form search as one types. Does nothing on any other page. */
export function startSearchPage(): void {
  const results = document.querySelector<HTMLElement>('#search-results');
  const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
  if (results === null || input === null) return;

  const status = element('p', { class: 'search-status', role: 'status' });
  const list = element('ol', { class: 'search-results' });
  const hints = results.querySelector<HTMLElement>('.search-hints');
  results.prepend(status, list);
  const box = attachSearch({
    input,
    list,
    status,
    documents: 20,
    each: 3,
    onSearch(query) {
      if (hints !== null) hints.hidden = query !== '';
      keepInAddress(query);
    },
  });

  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', location.href);
    void box.refresh();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();

  function fromAddress(): void {
    if (input === null) return;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    void box.refresh();
  }
}

/** Typing changes the address in place; only sending the form adds to the history. */
function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if ((address.searchParams.get('q') ?? '') === query) return;
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(null, '', address);
}
