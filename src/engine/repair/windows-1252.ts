/** Control characters that are Windows-1252: U+0092 is written where `’` was meant. */
import type { Root } from 'mdast';
import { textOfNodes } from '../mdx/text.ts';
import type { Repair, Repaired } from './repair.ts';
import { rewriteText } from './rewrite-text.ts';

export const windows1252: Repair = {
  name: 'windows-1252',
  where: /[\u0080-\u009f]|&#(?:1[2-5]\d|x[89])/i,
  apply,
};

const reader = new TextDecoder('windows-1252');

/** HTML reads numeric references so too (WHATWG, “numeric character reference end state”). */
const CHARACTERS = Array.from({ length: 0x20 }, (_, index) =>
  reader.decode(Uint8Array.of(0x80 + index)).replace(/[\u0080-\u009f]/, ''),
);

function apply(tree: Root, markdown: string): Repaired {
  const references = referencesOf(tree, markdown);
  return rewriteText(
    tree,
    (value, changed) =>
      value.replace(/[\u0080-\u009f]|\ufffd/g, (character) => {
        const code = character === '\ufffd' ? references.shift() : character.charCodeAt(0);
        if (code === undefined || code === 0xfffd) return character;
        changed();
        return CHARACTERS[code - 0x80] ?? character;
      }),
    { code: true },
  );
}

/**
 * What each replacement character of the text was: a reference like `&#146;`, of which the parser
 * makes one, or a replacement character from the start. Nothing where the two cannot be told apart.
 */
function referencesOf(tree: Root, markdown: string): number[] {
  const codes = [...markdown.matchAll(/\ufffd|&#(?:(1[2-5]\d)|[xX]([89][0-9a-fA-F]));/g)]
    .map(([, decimal, hexadecimal]) =>
      decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0xfffd,
    )
    .filter((code) => code === 0xfffd || (code >= 0x80 && code <= 0x9f));
  const shown = textOfNodes([tree]).split('\ufffd').length - 1;
  return shown === codes.length ? codes : [];
}
