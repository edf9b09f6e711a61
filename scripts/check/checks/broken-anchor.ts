import type { Check } from '../base/check.ts';
import { linksOf, resolve } from '../base/links.ts';

/** Every fragment names an element of the page that it leads to. */
export const brokenAnchor: Check = {
  code: 'broken-anchor',
  what: '“{address}” leads to a place that {target} does not have.',
  why: 'A reader lands at the top of the page, not at what was linked or cited.',
  remedy: 'Correct the fragment, or give the element its id.',
  start(site, report) {
    // One string for each page: the ids of a large archive are tens of millions of characters.
    const idsOn = new Map<string, string>();
    const wanted = new Map<
      string,
      { target: string; fragment: string; address: string; from: string }
    >();
    let ids: string[] = [];
    let own: { fragment: string; address: string }[] = [];
    return {
      element(page, element) {
        if (element.attributes['id']) ids.push(element.attributes['id']);
        if (element.name === 'a' && element.attributes['name'])
          ids.push(element.attributes['name']);
        for (const address of linksOf(element)) {
          if (!address.includes('#')) continue;
          const target = resolve(address, page, site);
          if (target.kind !== 'file' || isAlwaysThere(target.fragment)) continue;
          const { file, fragment } = target;
          if (file === page.file) own.push({ fragment, address });
          else
            wanted.set(`${file}#${fragment}`, { target: file, fragment, address, from: page.file });
        }
      },
      leave(page) {
        const here = new Set(ids);
        for (const { fragment, address } of own) {
          if (!here.has(fragment)) report(page.file, { address, target: page.file });
        }
        idsOn.set(page.file, ` ${ids.join(' ')} `);
        ids = [];
        own = [];
      },
      finish() {
        for (const { target, fragment, address, from } of wanted.values()) {
          const there = idsOn.get(target);
          // A file that is not there, or is no page, is another check's matter.
          if (there !== undefined && !there.includes(` ${fragment} `)) {
            report(from, { address, target });
          }
        }
      },
    };
  },
};

// The top of every page, and text fragments, which name words instead of an element.
const isAlwaysThere = (fragment: string): boolean =>
  fragment === '' || fragment === 'top' || fragment.startsWith(':~:');
