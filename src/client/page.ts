/** What every page does in a browser that runs scripts. Without it the page is whole. */
import { markPassage } from './mark/mark-passage.ts';
import { quickSearch } from './quick-search/dialog.ts';
import type { QuickSearch } from './quick-search/dialog.ts';
import { onSearchWanted } from './quick-search/shortcuts.ts';

markPassage(location);

let search: QuickSearch | undefined;
onSearchWanted(() => {
  search ??= quickSearch();
  search.open();
});
