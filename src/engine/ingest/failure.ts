import type { CaptureStatus } from '../../archive/types.ts';
import { passagesOf } from '../mdx/passages.ts';

export interface Failure {
  readonly failed: Exclude<CaptureStatus, 'ok'>;
  /** The words that show it. */
  readonly words: string;
}

/** Why a text is no policy, or nothing where it may be one. */
export function failureOf(title: string | undefined, mdx: string): Failure | undefined {
  if (passagesOf(mdx).length === 0) return { failed: 'empty', words: title ?? '' };
  return undefined;
}
