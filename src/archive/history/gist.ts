/** A change in a few lines: for lists and feeds, which show no whole passages. */
import type { Change, Differing } from '../changes/change.ts';
import type { HistoryPassage } from './history.ts';

/** One part of a change: what happened, and the words that it is recognised by. */
export interface GistLine {
  readonly kind: Differing['kind'];
  readonly text: string;
}

const LINES = 3;
const CHARACTERS = 200;

/** The first substantive parts of a change, in reading order. */
export function gistOf({ parts }: Change): GistLine[] {
  return parts
    .filter((part): part is Differing => isSubstantive(part))
    .slice(0, LINES)
    .map((part) => ({ kind: part.kind, text: shortened(wordsOf(part)) }));
}

/** The passages that substantive parts took out, put in or edited, as they stood before and after. */
export function touchedBy({ parts }: Change): HistoryPassage[] {
  return parts.filter(isSubstantive).flatMap((part) => {
    if (part.kind === 'added') return [part.to];
    if (part.kind === 'removed') return [part.from];
    return [part.from, part.to].flat();
  });
}

const isSubstantive = (part: Change['parts'][number]): part is Differing =>
  'class' in part && part.class === 'substantive';

/** Of what was edited the words around the first difference; of the rest how it begins. */
function wordsOf(part: Differing): string {
  switch (part.kind) {
    case 'added':
      return part.to.text;
    case 'removed':
      return part.from.text;
    case 'moved':
      return part.to[0]?.text ?? '';
    case 'edited':
    case 'regrouped': {
      const first = part.words.findIndex(({ kind }) => kind !== 'kept');
      const before = part.words[first - 1]?.text ?? '';
      const after = part.words.slice(first).filter(({ kind }) => kind !== 'removed');
      const start =
        before.length > BEFORE ? `… ${before.slice(-BEFORE).replace(/^\S*\s/, '')}` : before;
      return (start + after.map(({ text }) => text).join('')).replaceAll('\n', ' ');
    }
  }
}

/** Characters of what was kept that stand before the first word that differs. */
const BEFORE = 60;

const shortened = (text: string): string =>
  text.length > CHARACTERS ? `${text.slice(0, CHARACTERS).trimEnd()} …` : text;
