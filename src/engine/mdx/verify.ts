/** The proof that a serialised policy says what its tree says, and is nothing but text. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { outsideClosedSet } from './closed-set.ts';
import { textOfHast } from './hast-text.ts';
import { parseMdx, parseMdxToHast } from './parse.ts';
import { firstDifference, type Parting } from './same-words.ts';
import { textOfNodes } from './text.ts';
import { tooMuchToReadAgain } from './too-much.ts';

export type Refusal =
  | { readonly code: 'unsafe-output'; readonly args: { readonly reason: string } }
  | { readonly code: 'text-not-kept'; readonly args: Parting & Readonly<Record<string, string>> };

/** MDX that may be written, as the site's engine reads it. */
export interface Proof {
  readonly tree: Root;
  /** What the page would show. */
  readonly rendered: HastRoot;
}

/** Why this MDX must not be written for this tree, or what shows that it may. */
export function verify(mdx: string, tree: Root): Proof | { readonly refusal: Refusal } {
  const unread = tooMuchToReadAgain(mdx);
  if (unread !== undefined) return { refusal: { code: 'unsafe-output', args: { reason: unread } } };
  let parsed: Root;
  try {
    parsed = parseMdx(mdx);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { refusal: { code: 'unsafe-output', args: { reason } } };
  }
  const reason = outsideClosedSet(parsed);
  if (reason !== undefined) return { refusal: { code: 'unsafe-output', args: { reason } } };
  const rendered = parseMdxToHast(mdx);
  const refusal = notKept(firstDifference(textOfNodes([tree]), textOfHast(rendered)));
  return refusal === undefined ? { tree: parsed, rendered } : { refusal };
}

export const notKept = (parting: Parting | undefined): Refusal | undefined =>
  parting && { code: 'text-not-kept', args: { ...parting } };
