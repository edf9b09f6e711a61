/** Characters that nobody sees and that tear words apart for a search: soft hyphens, byte-order marks. */
import type { Root } from 'mdast';
import type { Repair, Repaired } from './repair.ts';
import { rewriteText } from './rewrite-text.ts';

export const invisibleCharacters: Repair = {
  name: 'invisible-characters',
  where:
    /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2028\u2029\u2060\ufeff\ufff9-\ufffb]|&#|&[A-Za-z]+;/,
  apply,
};

/** Zero-width joiners stay: Persian, Indic scripts and emoji are spelled with them. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u2060\ufeff\ufff9-\ufffb]+|\u200b+|[\u2028\u2029]/g;

/** Scripts that put no spaces between words may mark their ends so. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

function apply(tree: Root): Repaired {
  return rewriteText(
    tree,
    (value, changed) =>
      value.replace(INVISIBLE, (found, index: number) => {
        if (found.startsWith('\u200b') && UNSPACED.test(value[index - 1] ?? '')) return found;
        changed();
        return found === '\u2028' || found === '\u2029' || found === '\u000b' || found === '\u000c'
          ? '\n'
          : '';
      }),
    { code: true },
  );
}
