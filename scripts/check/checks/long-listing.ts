import type { Check } from '../base/check.ts';
import { linksOf, resolve } from '../base/links.ts';

const LIMIT = 200;
/** Previous and next versions, and what a page otherwise links beside its list. */
const ASIDE = 10;

/**
 * No page lists more than 200 sites, versions or changes; what is more goes to a further page. An entry
 * may lead to others beside it (`data-aside`), which are no entries themselves.
 */
export const longListing: Check = {
  code: 'long-listing',
  what: 'The page lists {count} {things}.',
  why: `More than ${LIMIT} entries make a page slow to load and hard to read.`,
  remedy: 'Split the list into further pages (page-2/, page-3/ …).',
  start(site, report) {
    const listed = {
      sites: new Set<string>(),
      versions: new Set<string>(),
      changes: new Set<string>(),
    };
    return {
      element(page, element) {
        if (element.name !== 'a' || 'data-aside' in element.attributes) return;
        for (const address of linksOf(element)) {
          const target = resolve(address, page, site);
          if (target.kind !== 'file' || target.file === page.file) continue;
          const segments = target.file.split('/');
          if (segments[0] !== 'policies' || segments.at(-1) !== 'index.html') continue;
          if (segments.length === 3) listed.sites.add(target.file);
          else if (segments.at(-2) === 'changes') listed.changes.add(target.file);
          else if (segments.length > 3) listed.versions.add(target.file);
        }
      },
      leave(page) {
        for (const [things, entries] of Object.entries(listed)) {
          if (entries.size > LIMIT + ASIDE) {
            report(page.file, { count: String(entries.size), things });
          }
          entries.clear();
        }
      },
    };
  },
};
