/** The same words put in place of the same others throughout: one line says it for all of them. */
import { fold } from '../fold.ts';
import { compare } from '../order.ts';
import type { Part, Replacement, Run } from './change.ts';
import { countWords } from './tokens.ts';

/** A name is no longer than this. */
const MOST_WORDS = 6;
/** Fewer passages may have it in common by chance. */
const FEWEST_PASSAGES = 3;

export function replacementsIn(parts: readonly Part[]): Replacement[] {
  const found = new Map<string, { spellings: Map<string, number>; passages: number }>();
  for (const runs of parts.flatMap(editedTexts)) {
    const here = new Map<string, string>();
    for (const { from, to } of replaced(runs))
      here.set(`${fold(from)}\n${fold(to)}`, `${from}\n${to}`);
    for (const [key, spelling] of here) {
      const entry = found.get(key) ?? { spellings: new Map<string, number>(), passages: 0 };
      entry.passages++;
      entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .filter(({ passages }) => passages >= FEWEST_PASSAGES)
    .map(({ spellings, passages }) => {
      const [from = '', to = ''] = mostCommon(spellings).split('\n');
      return { from, to, passages };
    })
    .sort((a, b) => b.passages - a.passages || compare(a.from, b.from) || compare(a.to, b.to));
}

function editedTexts(part: Part): (readonly Run[])[] {
  if (part.kind === 'edited' || part.kind === 'regrouped') return [part.words];
  return part.kind === 'moved' ? [...part.words] : [];
}

function* replaced(runs: readonly Run[]): Generator<{ from: string; to: string }> {
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (run.kind !== 'removed' || next?.kind !== 'added') continue;
    const [from, to] = [trimmed(run.text), trimmed(next.text)];
    if (fold(from) === fold(to) || fold(from) === '' || fold(to) === '') continue;
    if (countWords(from) <= MOST_WORDS && countWords(to) <= MOST_WORDS) yield { from, to };
  }
}

const trimmed = (text: string): string =>
  text
    .replaceAll('\n', ' ')
    .replace(/^[\s\p{P}]{1,20}/u, '')
    .trimEnd();

function mostCommon(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? '';
}
