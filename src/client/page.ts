/** What every page does in a browser that runs scripts. Without it the page is whole. */
import { offerCitation } from './cite/offer.ts';
import { coloursSetting } from './colours/setting.ts';
import { keysButton } from './keys/dialog.ts';
import { quickSearch } from './quick-search/dialog.ts';
import type { QuickSearch } from './quick-search/dialog.ts';
import { registerWorker } from './keep/register.ts';
import { onSearchWanted } from './quick-search/shortcuts.ts';
import { markWhereIAm } from './reading/where-am-i.ts';
import { loadScript } from './site.ts';

offerCitation();
markWhereIAm();
if (document.querySelector('.topics [data-topic]') !== null) void loadScript('walk');
// Words to mark come from a search; what marks them comes only then.
if (new URLSearchParams(location.search).has('mark')) void loadScript('marks').catch(() => {});
document.querySelector('[data-settings]')?.append(coloursSetting(), keysButton());
registerWorker();

let search: QuickSearch | undefined;
onSearchWanted(() => {
  search ??= quickSearch();
  search.open();
});
