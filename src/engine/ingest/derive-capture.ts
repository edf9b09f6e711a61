/** From an original to a described text, or to why there is none: the work that is spread over processors. */
import { createHash } from 'node:crypto';
import type { RepairName } from '../../archive/repairs.ts';
import type { Taxonomy } from '../../archive/topics/taxonomy.ts';
import type { CaptureStatus } from '../../archive/types.ts';
import type { Served } from '../formats/format.ts';
import { formatNamed } from '../formats/index.ts';
import { isText } from '../formats/not-text.ts';
import type { Refusal } from '../mdx/verify.ts';
import { repairsWithout } from '../repair/index.ts';
import { readOriginal } from '../store/originals.ts';
import { describe, type DescribedText } from './describe.ts';
import { deriveText, type Derivation } from './derive-text.ts';
import { failureOf } from './failure.ts';
import { lineSaying } from './line-saying.ts';

export interface Task {
  readonly content: string;
  readonly site: string;
  readonly original: string;
  readonly extension: string;
  readonly format: string;
  /** How the original was served, as far as that is known. */
  readonly served?: Served;
  /** A curator ruled that it is a policy, whatever it looks like. */
  readonly isPolicy?: boolean;
}

export type Derived =
  | { readonly text: DescribedText; readonly identity: string }
  | ({ readonly refusal: Refusal } & Placed)
  | ({ readonly failed: Exclude<CaptureStatus, 'ok'>; readonly words: string } & Placed);

interface Placed {
  /** The line of the original that says why, where that is known. */
  readonly line?: number;
}

export interface DeriveContext {
  readonly taxonomy: Taxonomy;
  /** Repairs that are left out, in the order of their names. */
  readonly without?: readonly RepairName[];
  /** Another way from Markdown to text than the pipeline's, where that is what is tried. */
  readonly derive?: ((markdown: string) => Derivation) | undefined;
}

/** @throws when the original is missing or damaged, or no format reads it. */
export async function deriveCapture(task: Task, context: DeriveContext): Promise<Derived> {
  const format = formatNamed(task.format);
  if (format === undefined) {
    throw new Error(
      `The record of ${task.site} names the format “${task.format}”, which this Smallprint does ` +
        'not read. Was the record written by a newer one? Update, and run again.',
    );
  }
  // A curator may call it a policy: it still has no text.
  if (!isText(task.extension)) return { failed: 'not-text', words: '' };
  const original = await readOriginal(task.content, task.original, task.extension);
  try {
    const made = derived(task, format.text(original, task.served), context);
    const line =
      task.extension === 'md' ? lineOf(made, new TextDecoder().decode(original)) : undefined;
    return line === undefined ? made : { ...made, line };
  } catch (error) {
    const reason = exhaustion(error);
    if (reason === undefined) throw error;
    return { refusal: { code: 'unsafe-output', args: { reason } } };
  }
}

function derived(task: Task, markdown: string, context: DeriveContext): Derived {
  const { without = [], derive = (text) => deriveText(text, repairsWithout(without)) } = context;
  const derivation = derive(markdown);
  if ('refusal' in derivation) return derivation;
  const text = describe(task.site, derivation.text, context.taxonomy);
  const failure = failureOf(derivation.text, text.about.words);
  // Of a capture without a word nobody can make a policy.
  const isFailed = failure !== undefined && (task.isPolicy !== true || failure.failed === 'empty');
  return isFailed ? failure : { text, identity: identityOf(text) };
}

/** A page of HTML is mostly one long line: only a text has lines to look at. */
function lineOf(made: Derived, original: string): number | undefined {
  if ('text' in made) return undefined;
  if ('failed' in made) return made.words === '' ? 1 : lineSaying(made.words, original);
  const { code, args } = made.refusal;
  return code === 'text-not-kept' ? lineSaying(args.original, original) : undefined;
}

/** What a text asked for that a program cannot give: one text that does must not end an ingest of thousands. */
function exhaustion(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const isTooLong = 'code' in error && error.code === 'ERR_STRING_TOO_LONG';
  return error instanceof RangeError || isTooLong
    ? `it takes more than there is to read it (${error.message})`
    : undefined;
}

/** What makes two texts the same text: the title and every byte of the body. */
export function identityOf({ about, mdx }: Pick<DescribedText, 'about' | 'mdx'>): string {
  return createHash('sha256')
    .update(`${about.title ?? ''}\n${mdx}`)
    .digest('base64url');
}
