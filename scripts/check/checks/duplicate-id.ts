import type { Check } from '../base/check.ts';

/** No two elements of a page have the same id. */
export const duplicateId: Check = {
  code: 'duplicate-id',
  what: 'Two elements have the id “{id}”.',
  why: 'A link to it leads to the first, and assistive technology may name the wrong one.',
  remedy: 'Give one of them another id.',
  start(_, report) {
    const ids = new Set<string>();
    return {
      element(page, { attributes: { id } }) {
        if (id === undefined) return;
        if (ids.has(id)) report(page.file, { id });
        ids.add(id);
      },
      leave: () => ids.clear(),
    };
  },
};
