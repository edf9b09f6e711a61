/** What the search says about an answer. */
import type { Answer } from './session.ts';

/** A sentence for the status line, read out by screen readers. */
export function sentenceOf(query: string, answer: Answer, shown: number): string {
  const words = query.trim();
  if (answer.versions === 0 || shown === 0) {
    return `No passage has “${words}”. Try fewer or other words.`;
  }
  const count = answer.versions === 1 ? '1 version has' : `${answer.versions} versions have`;
  const unknown = answer.unknown.map((word) => `“${word}”`).join(', ');
  if (unknown === '') return `${count} “${words}”.`;
  return `No passage has ${unknown}. ${count} the other words.`;
}
