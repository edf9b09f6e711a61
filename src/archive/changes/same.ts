import { wordingId } from '../passages.ts';
import type { Passage } from '../types.ts';

/** Whether two passages are the same word for word; their ids may differ by an ordinal. */
export const sameWordForWord = (a: Passage, b: Passage): boolean =>
  a.text === b.text &&
  a.kind === b.kind &&
  a.level === b.level &&
  wordingId(a.id) === wordingId(b.id);
