/** Things that last, each in a row with a strip of time: the topics of a document, the documents of a site. */
import type { DocumentEntry, TopicEntry, VersionEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted, number } from '../../archive/counted.ts';
import { inWords, period } from '../../archive/moments.ts';
import { presumedUntil } from './stretches.ts';
import { levelStrokes, type Stretch } from './strokes.ts';
import { type AxisLabel, type Drawing, type TimeAxis, WIDE } from './time-axis.ts';

export interface StripTable {
  readonly caption: string;
  /** What a row is called. */
  readonly head: string;
  readonly rows: readonly StripRow[];
  readonly labels: readonly AxisLabel[];
  /** Of each strip. */
  readonly drawing: Drawing;
}

export interface StripRow {
  readonly text: string;
  readonly href: string;
  /** The strip in words. */
  readonly said: string;
  /** The data of SVG paths at half of the strip's height: what was seen, and what is presumed. */
  readonly seen: string;
  readonly presumed: string;
}

/** How a strip is drawn, and where in it its strokes are. */
export const STRIP: Drawing = { wide: WIDE, height: 12 };
export const STRIP_MIDDLE = STRIP.height / 2;

/** The topics that any version of a document speaks of. */
export function topicStrips(
  { versions }: Pick<DocumentEntry, 'versions'>,
  topics: readonly TopicEntry[],
  axis: TimeAxis,
  link: Link,
): StripTable | undefined {
  const rows = topics.flatMap(({ id, label }): StripRow[] => {
    const spans = spansOf(versions, (version) => version.topics.includes(id));
    if (spans.length === 0) return [];
    return [
      {
        text: label,
        href: link({ page: 'topic', topic: id }),
        said: spansInWords(spans, versions),
        seen: levelStrokes(
          spans.map(({ first, last }): Stretch => [axis.place(first.first), axis.place(last.last)]),
          STRIP_MIDDLE,
        ),
        presumed: levelStrokes(
          spans.flatMap(({ last }) => presumedAfter(last, axis)),
          STRIP_MIDDLE,
        ),
      },
    ];
  });
  if (rows.length === 0) return undefined;
  return {
    caption: 'Topics that its versions speak of',
    head: 'Topic',
    rows,
    labels: axis.labels,
    drawing: STRIP,
  };
}

/** Consecutive versions that all speak of a topic. */
export interface VersionSpan {
  readonly first: VersionEntry;
  readonly last: VersionEntry;
  readonly versions: number;
}

export function spansOf(
  versions: readonly VersionEntry[],
  has: (version: VersionEntry) => boolean,
): VersionSpan[] {
  const spans: VersionSpan[] = [];
  let open = false;
  for (const version of versions) {
    const last = spans.at(-1);
    if (!has(version)) open = false;
    else if (open && last !== undefined)
      spans[spans.length - 1] = { ...last, last: version, versions: last.versions + 1 };
    else {
      spans.push({ first: version, last: version, versions: 1 });
      open = true;
    }
  }
  return spans;
}

function presumedAfter(version: VersionEntry, { place }: TimeAxis): Stretch[] {
  const until = presumedUntil(version);
  return until === undefined ? [] : [[place(version.last), place(until)]];
}

/** More are not read one by one. */
const MOST_SAID = 2;

function spansInWords(spans: readonly VersionSpan[], all: readonly VersionEntry[]): string {
  const of = spans.reduce((sum, { versions }) => sum + versions, 0);
  const share =
    of === all.length ? 'in all versions' : `in ${number(of)} of ${counted(all.length, 'version')}`;
  const [first, last] = [spans[0]?.first.first ?? '', spans.at(-1)?.last.last ?? ''];
  if (of === all.length) return share;
  if (spans.length > MOST_SAID)
    return `${share}, in ${number(spans.length)} stretches ${inWords(period(first, last))}`;
  const when = spans.map((span) => inWords(period(span.first.first, span.last.last)));
  return `${share}, ${when.join(' and ')}`;
}
