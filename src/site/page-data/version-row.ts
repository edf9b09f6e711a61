/** A version in the list of its site: what it is, and how it differs from the one before it. */
import type { DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import { totalOf } from '../../archive/changes/counts.ts';
import type { Interval } from '../../archive/history/history.ts';
import type { Outline, OutlineVersion } from '../../archive/history/outline.ts';
import { languageName } from '../../archive/language-name.ts';
import { type Link, placeName } from '../../archive/urls.ts';
import { classLabels, countsInWords } from '../../archive/changes/said.ts';
import { counted, number } from '../../archive/counted.ts';
import { versionItem, type VersionItem } from './items.ts';
import { day, type Moment, opening } from '../../archive/moments.ts';
import { silenceAfter } from './silence.ts';

export interface VersionRow {
  readonly version: VersionItem;
  /** Names the version where two are compared. */
  readonly place: string;
  /** `grade 12.3`; absent where none was measured. */
  readonly grade?: string;
  /** `in German`, where the document has versions in several languages. */
  readonly language?: string;
  readonly change: ChangeNote;
  /** The version that had the same text before. */
  readonly sameAs?: VersionLink;
  /** Of the newest version, where its source would have written a later change down. */
  readonly silence?: string;
}

export interface VersionLink {
  readonly href: string;
  readonly day: Moment;
}

export interface ChangeNote {
  /** `3 passages added, 1 removed`, or why nothing is compared. */
  readonly text: string;
  /** The page of its changes; absent for a version that has none before it. */
  readonly href?: string;
  /** When it happened, and how many words came and went: `between …`, `120 words in, 30 out`. */
  readonly details: readonly string[];
}

export function versionRow(
  entry: DocumentEntry,
  outline: Outline | undefined,
  index: number,
  link: Link,
): VersionRow {
  const version = entry.versions[index] as VersionEntry;
  const known = outline?.versions[index];
  const same = known?.sameAs === undefined ? undefined : entry.versions[known.sameAs];
  const severalLanes = outline?.versions.some(({ lane }) => lane !== outline.versions[0]?.lane);
  const silence = version.next === undefined ? silenceAfter(version) : undefined;
  return {
    version: versionItem(version, link),
    place: placeName(version),
    ...(version.measures.grade === undefined
      ? {}
      : { grade: `grade ${version.measures.grade.toFixed(1)}` }),
    ...(severalLanes ? { language: `in ${languageName(known?.lane ?? 'und')}` } : {}),
    change: changeNote(entry, known, index, link),
    ...(same === undefined ? {} : { sameAs: versionLink(same, link) }),
    ...(silence === undefined ? {} : { silence }),
  };
}

export const versionLink = (version: VersionEntry, link: Link): VersionLink => ({
  href: link({ ...version, page: 'version' }),
  day: opening(version),
});

function changeNote(
  { versions }: DocumentEntry,
  known: OutlineVersion | undefined,
  index: number,
  link: Link,
): ChangeNote {
  const [version, before] = [versions[index], versions[known?.before ?? -1]];
  if (version === undefined || before === undefined || known?.change === undefined) {
    const text = index === 0 ? 'The earliest version' : 'The earliest version in its language';
    return { text, details: [] };
  }
  const { counts, class: weightiest } = known.change;
  const which = weightiest === undefined ? undefined : [weightiest];
  const text = version.extraction
    ? 'The source read the page anew'
    : `${countsInWords(counts, which)}${weightiest === 'substantive' || weightiest === undefined ? '' : ` (${classLabels[weightiest]})`}`;
  const { wordsAdded, wordsRemoved } = totalOf(counts, ['substantive']);
  return {
    text: text.charAt(0).toUpperCase() + text.slice(1),
    href: link({ ...version, page: 'changes' }),
    details: [
      ...wordsInAndOut(wordsAdded, wordsRemoved),
      ...(known.before === index - 1 ? [] : [`against ${opening(before).text}`]),
      ...(known.interval === undefined ? [] : [betweenInWords(known.interval)]),
    ],
  };
}

/** `108 words in, 37 out`, `1 word out`; nothing where none came or went. */
function wordsInAndOut(added: number, removed: number): string[] {
  if (removed === 0) return added === 0 ? [] : [`${counted(added, 'word')} in`];
  if (added === 0) return [`${counted(removed, 'word')} out`];
  return [`${counted(added, 'word')} in, ${number(removed)} out`];
}

function betweenInWords({ after, until }: Interval): string {
  const [from, to] = [day(after), day(until)];
  if (from.datetime !== to.datetime) return `between ${from.text} and ${to.text}`;
  const times = [after, until].map((at) => at.slice(11, 19));
  return times[0] === times[1]
    ? `both captured at ${times[0]} UTC`
    : `between ${times[0]} and ${times[1]} UTC that day`;
}
