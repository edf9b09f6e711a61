/** UTF-8 that was read as Windows-1252 and written again: `â„¢` was `™`. */
import type { Nodes, Root } from 'mdast';
import { rewriteTree } from '../mdx/rewrite.ts';
import type { Repair, Repaired } from './repair.ts';

export const encoding: Repair = { name: 'encoding', apply };

/** The byte that Windows-1252 reads as a character; bytes without one stand for themselves. */
const byteOf = new Map<string, number>();
const reader = new TextDecoder('windows-1252');
for (let byte = 0x80; byte <= 0xff; byte++) byteOf.set(reader.decode(Uint8Array.of(byte)), byte);

const HIGH = [...byteOf.keys()].filter((character) => (byteOf.get(character) ?? 0) < 0xc0).join('');
const CONTINUATION = `[${HIGH.replace(/[\]\\^-]/g, '\\$&')}]`;
const SEQUENCE = new RegExp(
  `[Â-ß]${CONTINUATION}|[à-ï]${CONTINUATION}{2}|[ð-ô]${CONTINUATION}{3}`,
  'gu',
);
const strict = new TextDecoder('utf-8', { fatal: true });

function apply(tree: Root): Repaired {
  if (!mayHoldSequences(tree)) return { tree, count: 0 };
  const sure = hasSureSign(tree);
  const rewritten = new Map<Nodes, string>();
  let count = 0;
  const repaired = rewriteTree(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return undefined;
    const value = node.value.replace(SEQUENCE, (sequence) => {
      const restored = decode(sequence);
      if (restored === undefined || (sequence.length === 2 && !sure)) return sequence;
      count++;
      return restored;
    });
    if (value === node.value) return undefined;
    rewritten.set(node, value);
    return [{ ...node, value }];
  });
  return { tree: repaired, count, rewritten };
}

function mayHoldSequences(node: Nodes): boolean {
  if ('children' in node) return node.children.some(mayHoldSequences);
  return 'value' in node && /[Â-ô]/.test(node.value ?? '');
}

/**
 * Three and four characters in a row are no accident. Two may be (`Ã©` in Portuguese capitals, `Â§`),
 * so they count only in a text that shows the mistake elsewhere, or inside a word: `CafÃ©s`.
 */
function hasSureSign(node: Nodes): boolean {
  if ('children' in node) return node.children.some(hasSureSign);
  if (!('value' in node) || node.value === undefined) return false;
  return [...node.value.matchAll(SEQUENCE)].some(({ 0: sequence, index, input }) => {
    if (decode(sequence) === undefined) return false;
    if (sequence.length > 2) return true;
    const before = input.slice(0, index).at(-1) ?? '';
    return sequence.startsWith('Ã') && /\p{Ll}/u.test(before);
  });
}

function decode(sequence: string): string | undefined {
  const bytes = Uint8Array.from(sequence, (character) => byteOf.get(character) ?? 0);
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}
