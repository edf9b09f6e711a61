/** Character references that were escaped once too often and stand in the text: `&#8217;`, `&nbsp;`. */
import type { Root } from 'mdast';
import { parseMarkdown } from '../mdx/parse.ts';
import { textOfNodes } from '../mdx/text.ts';
import { remembering } from '../../archive/remember.ts';
import type { Repair, Repaired } from './repair.ts';
import { rewriteText } from './rewrite-text.ts';

export const entities: Repair = { name: 'entities', where: /&amp;|\\&|&#38;|&#x26;/i, apply };

const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;

function apply(tree: Root): Repaired {
  return rewriteText(tree, (value, changed) =>
    value.replace(REFERENCE, (reference) => {
      const character = characterOf(reference);
      if (character !== reference) changed();
      return character;
    }),
  );
}

/** As CommonMark has it; what it does not know stays as it is. */
const characterOf = remembering((reference: string): string =>
  textOfNodes([parseMarkdown(`x${reference}x`)])
    .trim()
    .slice(1, -1),
);
