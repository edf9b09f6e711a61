/** Characters that turn the direction of the text around them: on a page they can show other words. */
import type { Root } from 'mdast';
import type { Repair, Repaired } from './repair.ts';
import { rewriteText } from './rewrite-text.ts';

export const textDirection: Repair = {
  name: 'text-direction',
  where: /[\u202a-\u202e\u2066-\u2069]|&#/,
  apply,
};

/** Embeddings, overrides and isolates. Left-to-right and right-to-left marks turn nothing and stay. */
function apply(tree: Root): Repaired {
  return rewriteText(
    tree,
    (value, changed) =>
      value.replace(/[\u202a-\u202e\u2066-\u2069]+/g, () => {
        changed();
        return '';
      }),
    { code: true },
  );
}
