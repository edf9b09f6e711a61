import type { Check } from '../base/check.ts';
import { linksOf, requestsOf, resolve } from '../base/links.ts';

/** Every address inside the site leads to a file of it. */
export const brokenLink: Check = {
  code: 'broken-link',
  what: '“{address}” leads nowhere: {reason}.',
  why: 'A reader who follows it gets an error page.',
  remedy: 'Correct the address, or have the page that it names built.',
  start: (site, report) => ({
    element(page, element) {
      for (const address of [...linksOf(element), ...requestsOf(element)]) {
        const target = resolve(address, page, site);
        const reason = reasonAgainst(target, site.files);
        if (reason !== undefined) report(page.file, { address, reason });
      }
    },
  }),
};

function reasonAgainst(
  target: ReturnType<typeof resolve>,
  files: ReadonlySet<string>,
): string | undefined {
  switch (target.kind) {
    case 'elsewhere':
      return undefined;
    case 'unreadable':
      return 'it is no address';
    case 'outside-base':
      return 'it lies outside the path that the site is served under';
    case 'file':
      if (files.has(target.file)) return undefined;
      return files.has(`${target.file}/index.html`)
        ? 'a page’s address ends in a slash'
        : 'the site has no such file';
  }
}
