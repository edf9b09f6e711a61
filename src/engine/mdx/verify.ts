/** The proof that a serialised policy says what its tree says, and is nothing but text. */
import type { Root } from 'mdast';
import { outsideClosedSet } from './closed-set.ts';
import { textOfHast } from './hast-text.ts';
import { parseMdx, parseMdxToHast } from './parse.ts';
import { firstDifference, type Parting } from './same-words.ts';
import { textOfNodes } from './text.ts';

export type Refusal =
  | { readonly code: 'unsafe-output'; readonly args: { readonly reason: string } }
  | { readonly code: 'text-not-kept'; readonly args: Parting & Readonly<Record<string, string>> };

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
  return notKept(firstDifference(textOfNodes([tree]), textOfHast(parseMdxToHast(mdx))));
}

export const notKept = (parting: Parting | undefined): Refusal | undefined =>
  parting && { code: 'text-not-kept', args: { ...parting } };
