/** The search itself, loaded by the search page, and elsewhere once someone wants to search. */
import { attachSearch } from './search/search-box.ts';
import { startSearchPage } from './search/search-page.ts';

declare global {
  interface Window {
    /** How the script of every page reaches the search after it has loaded it. */
    smallprintSearch?: typeof attachSearch;
  }
}

window.smallprintSearch = attachSearch;
startSearchPage();
