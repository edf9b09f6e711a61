/** What every page does in a browser that runs scripts. Without it the page is whole. */
import { coloursSetting } from './colours/setting.ts';
import { keysButton } from './keys/dialog.ts';
import { markPassage } from './mark/mark-passage.ts';
import { quickSearch } from './quick-search/dialog.ts';
import type { QuickSearch } from './quick-search/dialog.ts';
import { onSearchWanted } from './quick-search/shortcuts.ts';
import { offerCitation } from './reading/reference.ts';
import { markWhereIAm } from './reading/where-am-i.ts';
import { loadScript } from './site.ts';

markPassage(location);
offerCitation();
markWhereIAm();
if (document.querySelector('.topics [data-topic]') !== null) void loadScript('walk');
document.querySelector('[data-settings]')?.append(coloursSetting(), keysButton());

let search: QuickSearch | undefined;
onSearchWanted(() => {
  search ??= quickSearch();
  search.open();
});
