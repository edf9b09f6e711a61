import type { Check } from '../base/check.ts';
import { requestsOf, resolve } from '../base/links.ts';

/** Nothing on any page is loaded from another origin. */
export const otherOrigin: Check = {
  code: 'other-origin',
  what: '“{address}” is loaded from another origin.',
  why: 'Someone else would learn who reads which policy, and the page would depend on them.',
  remedy: 'Keep the file in this site, or link to it instead of loading it.',
  start: (site, report) => ({
    element(page, element) {
      if (element.name === 'base')
        report(page.file, { address: `<base ${element.attributes['href']}>` });
      for (const address of requestsOf(element)) {
        if (address.startsWith('data:')) continue;
        if (resolve(address, page, site).kind === 'elsewhere') report(page.file, { address });
      }
      const action = element.attributes[element.name === 'form' ? 'action' : 'formaction'];
      if (action !== undefined && resolve(action, page, site).kind === 'elsewhere') {
        report(page.file, { address: action });
      }
    },
    styles(file, text) {
      for (const [, address = ''] of text.matchAll(
        /(?:url\(\s*|@import\s+)['"]?((?:[a-z][a-z0-9+.-]*:)?\/\/[^'")\s]+)/gi,
      )) {
        report(file, { address });
      }
    },
  }),
};
