/** The proof that a serialised policy says what its tree says, and is nothing but text. */
import type { Root } from 'mdast';
import { outsideClosedSet } from './closed-set.ts';
import { wordsOfHast } from './hast-text.ts';
import { parseMdx, parseMdxToHast } from './parse.ts';
import { wordsOfTree } from './text.ts';

export type Refusal =
  | { readonly code: 'unsafe-output'; readonly args: { readonly reason: string } }
  | {
      readonly code: 'text-not-kept';
      readonly args: { readonly original: string; readonly page: string };
    };

/** Why this MDX must not be written for this tree, or nothing where it may. */
export function verify(mdx: string, tree: Root): Refusal | undefined {
  let parsed: Root;
  try {
    parsed = parseMdx(mdx);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 'unsafe-output', args: { reason } };
  }
  const reason = outsideClosedSet(parsed);
  if (reason !== undefined) return { code: 'unsafe-output', args: { reason } };
  return firstDifference(wordsOfTree(tree), wordsOfHast(parseMdxToHast(mdx)));
}

/** Where two runs of words part, each with the words around the place; nothing where they agree. */
export function firstDifference(
  original: readonly string[],
  page: readonly string[],
): Refusal | undefined {
  const length = Math.max(original.length, page.length);
  for (let index = 0; index < length; index++) {
    if (original[index] === page[index]) continue;
    const around = (words: readonly string[]) =>
      words.slice(Math.max(0, index - 3), index + 4).join(' ');
    return { code: 'text-not-kept', args: { original: around(original), page: around(page) } };
  }
  return undefined;
}
