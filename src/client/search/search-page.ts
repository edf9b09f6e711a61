/** The search page: all that it shows is in its address, so that a link gives the same search. */
import {
  questionOf,
  readAddress,
  type SearchAddress,
  writeAddress,
} from '../../archive/search/address.ts';
import type { Filters } from '../../archive/search/query/query.ts';
import { showInAddress } from '../address/show.ts';
import { pageParts, type PageParts } from './page-parts.ts';
import { showFilters } from './page-filters.ts';
import { firstTexts, groupsOf } from './groups.ts';
import { showGroups } from './page-groups.ts';
import { browseInstead, sentenceOfFailure } from './not-working.ts';
import { isOpen, openedEngine } from './opened.ts';
import { showRemarks } from './remarks.ts';
import { isFiltered, sentenceOf } from './sentence.ts';
import { ask } from './session.ts';
import { showTools } from './page-tools.ts';
import { settled, whileTyping } from './typing.ts';

/** Makes the page's own form search as one types. Does nothing on any other page. */
export function startSearchPage(): void {
  const parts = pageParts();
  if (parts === undefined) return;
  const { input, sort } = parts;
  let address = readAddress(location.search);
  let latest = 0;

  whileTyping(input, () => go({ ...address, typed: input.value }, 'replace'));
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ ...address, typed: input.value }, 'push');
  });
  sort.addEventListener('change', () => {
    const chosen = readAddress(`?sort=${sort.value}`).sort;
    go({ ...address, sort: chosen }, 'push');
  });
  parts.remarks.addEventListener('click', (event) => {
    const typed = (event.target as HTMLElement).dataset['query'];
    if (typed === undefined) return;
    event.preventDefault();
    input.value = typed;
    go({ ...address, typed }, 'push');
  });
  addEventListener('popstate', fromAddress);
  fromAddress();

  function fromAddress(): void {
    address = readAddress(location.search);
    input.value = address.typed;
    void search();
  }

  /** Typing changes the address in place; everything else adds to the history. */
  function go(next: SearchAddress, how: 'push' | 'replace'): void {
    const before = writeAddress(address);
    address = next;
    const after = writeAddress(address);
    if (after !== before) {
      showInAddress(after, how);
    }
    void search();
  }

  function filter(filters: Filters): void {
    go({ ...address, typed: input.value, filters }, 'push');
  }

  async function search(): Promise<void> {
    const mine = ++latest;
    const asked = address;
    sort.value = asked.sort;
    if (parts === undefined) return;
    if (asked.typed.trim() === '') return rest(parts, '');
    if (!isOpen()) parts.status.textContent = 'Searching …';
    try {
      const answer = await ask(await openedEngine(), questionOf(asked));
      if (mine !== latest) return;
      const found = await groupsOf(answer, asked.sort);
      if (mine !== latest) return;
      await settled(answer.engine, firstTexts(found));
      if (mine !== latest) return;
      const { groups, more } = await showGroups(answer, found, {
        topics: parts.labels,
        sort: asked.sort,
      });
      if (mine !== latest) return;
      // Filters stay in reach, or nobody could take them back.
      parts.body.hidden = answer.years.length === 0 && !isFiltered(asked.filters);
      const isAsking = answer.query.clauses.length > 0;
      parts.hints.hidden = isAsking;
      parts.list.replaceChildren(...groups);
      parts.more.replaceChildren(...more);
      parts.status.textContent = sentenceOf(asked.typed, answer);
      if (isAsking && answer.years.length === 0) parts.status.append(' ', browseInstead());
      showRemarks(parts.remarks, asked.typed, answer);
      // What is counted beside the results may come after them, but all at once, so that nothing moves.
      await answer.engine.describe();
      if (mine !== latest) return;
      showFilters(parts, answer, asked, filter);
      showTools(parts, answer, asked);
    } catch (error) {
      if (mine !== latest) return;
      rest(parts, sentenceOfFailure(error));
      parts.status.append(browseInstead());
    }
  }
}

/** Nothing is searched for, or nothing can be. */
function rest(parts: PageParts, sentence: string): void {
  parts.body.hidden = true;
  parts.hints.hidden = sentence !== '';
  parts.remarks.replaceChildren();
  parts.list.replaceChildren();
  parts.more.replaceChildren();
  parts.status.textContent = sentence;
}
