/** What the search says about an answer. */
import { termsOf } from '../../archive/search/words.ts';
import type { Answer } from './session.ts';

/** A sentence for the status line, read out by screen readers. */
export function sentenceOf(query: string, answer: Answer, shown: number): string {
  const terms = termsOf(query);
  if (terms.length === 0) return 'Type a word to search for.';
  const words = shortened(query.replace(/["“”]/g, '').trim());
  if (answer.versions === 0 && terms.length > 1 && answer.unknown.length === 0) {
    return `No version has all of the words “${words}”. Try fewer of them.`;
  }
  if (answer.versions === 0 || shown === 0) {
    return `No passage has “${words}”. Try fewer or other words.`;
  }
  const count = answer.versions === 1 ? '1 version has' : `${answer.versions} versions have`;
  const unknown = answer.unknown.map((word) => `“${word}”`).join(', ');
  if (unknown === '') return `${count} “${words}”.`;
  return `No passage has ${unknown}. ${count} the other words.`;
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
