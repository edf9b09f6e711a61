/** The lives of a version's passages, as its page tells them. */
import type { History, HistoryVersion } from '../../archive/history/history.ts';
import type { Life, Lives, Span } from '../../archive/history/lives.ts';
import type { Passage } from '../../archive/types.ts';
import { counted } from '../../archive/counted.ts';

/** What the life of a passage means for the version that one reads. */
export type LifeState = 'new' | 'last' | 'brief';

export interface LifeNote {
  /** `first seen 2003-07-19 · last seen 2005-01-02 · 6 versions` */
  readonly text: string;
  /** `new` in this version, `last` seen in it, or both; absent for what stood before and stays. */
  readonly state?: LifeState;
}

/** Passages of a version that share a life. */
export interface LifeGroup {
  readonly text: string;
  readonly passages: readonly PassageLink[];
}

export interface PassageLink {
  readonly href: string;
  /** The passage's place in the version, counted from 1; the title has none. */
  readonly text: string;
}

/**
 * The life of each passage of the version at `index`, by its id. Nothing where the document has one
 * version: there is nothing to tell then that its page does not say already.
 */
export function lifeNotes(
  { versions }: Pick<History, 'versions'>,
  lives: Lives,
  index: number,
  passages: readonly Passage[],
): ReadonlyMap<string, LifeNote> {
  if (versions.length < 2) return new Map();
  return new Map(
    passages.flatMap(({ id }) => {
      const life = lives.of(index, id);
      return life === undefined ? [] : [[id, noteOf(life, versions, index)] as const];
    }),
  );
}

function noteOf(life: Life, versions: readonly HistoryVersion[], index: number): LifeNote {
  const span = life.spans.find(({ from, to }) => from <= index && index <= to);
  const state = span && stateOf(span, index);
  const text = [
    firstSeen(life, versions),
    lastSeen(life, versions),
    counted(life.versions, 'version') + (life.spans.length > 1 ? ', not in those between' : ''),
  ].join(' · ');
  return { text, ...(state === undefined ? {} : { state }) };
}

function stateOf(span: Span, index: number): LifeState | undefined {
  const isNew = span.from === index && span.beginning === 'came';
  const isLast = span.to === index && span.ending === 'went';
  if (isNew && isLast) return 'brief';
  if (isNew) return 'new';
  return isLast ? 'last' : undefined;
}

function firstSeen({ firstSeen, spans: [first] }: Life, versions: readonly HistoryVersion[]) {
  if (firstSeen === undefined) {
    const read = dayAt(versions[first.from]?.first);
    return `first seen: not known, the source read the page anew on ${read}`;
  }
  const absent = first.absentBefore === undefined ? undefined : versions[first.absentBefore]?.last;
  return `first seen ${seenAndAbsent(firstSeen, absent)}`;
}

function lastSeen({ lastSeen, spans }: Life, versions: readonly HistoryVersion[]): string {
  const last = spans.at(-1);
  const after = last?.absentAfter === undefined ? undefined : versions[last.absentAfter]?.first;
  if (lastSeen === undefined)
    return `last seen: not known, the source read the page anew on ${dayAt(after)}`;
  return `last seen ${seenAndAbsent(lastSeen, after)}`;
}

/** With the time of day, where the day alone would contradict itself. */
function seenAndAbsent(seen: string, absent: string | undefined): string {
  if (absent === undefined) return dayAt(seen);
  const precisely = dayAt(seen) === dayAt(absent) ? timeAt : dayAt;
  return `${precisely(seen)} (absent on ${precisely(absent)})`;
}

const timeAt = (instant: string): string =>
  `${instant.slice(0, 10)} at ${instant.slice(11, 19)} UTC`;

const dayAt = (instant: string | undefined): string => instant?.slice(0, 10) ?? 'an unknown day';

/** The notes of a version with the passages that each is true of, in the order of the text. */
export function lifeGroups(
  notes: ReadonlyMap<string, LifeNote>,
  passages: readonly Passage[],
): LifeGroup[] {
  const placed = passages.flatMap(({ id }, index) => {
    const note = notes.get(id);
    return note === undefined
      ? []
      : [{ note: note.text, link: { href: `#${id}`, text: String(index + 1) } }];
  });
  return [...Map.groupBy(placed, ({ note }) => note)].map(([text, group]) => ({
    text,
    passages: group.map(({ link }) => link),
  }));
}
