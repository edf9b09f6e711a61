/** What is found about captures while they are derived, and set down before anything rests on it. */
import { finding, type Finding } from '../../archive/finding.ts';
import type { Capture } from '../../archive/types.ts';
import { kindKeptAs } from '../formats/not-text.ts';
import { noteFindings } from '../store/findings.ts';
import type { Deriver, Summary } from './deriver.ts';
import { statusOf, type Rulings } from '../../archive/rulings.ts';

/** Why a capture has no text. */
export type Unshown = Exclude<Summary, { readonly identity: string }>;

/** The captures of one site that an ingest is about to judge. */
export interface Judged {
  readonly content: string;
  readonly site: string;
  readonly record: readonly Capture[];
  readonly fresh: ReadonlySet<Capture>;
  readonly rulings: Rulings;
  /** Where captures came from in this run, by `keyOf`. */
  readonly places: ReadonlyMap<string, string>;
}

/** What tells a capture of a site from the others, before and after it was judged. */
export const keyOf = ({ document, at, source, original }: Capture): string =>
  `${document} ${at} ${source} ${original}`;

/** What a curator is told of a capture that shows no text. */
export function findingOf(
  capture: Capture,
  summary: Unshown,
  places: ReadonlyMap<string, string>,
): Finding {
  const file = places.get(keyOf(capture));
  const at =
    file === undefined
      ? { file: `${capture.site} ${capture.at}` }
      : { file, ...(summary.line === undefined ? {} : { line: summary.line }) };
  const { site } = capture;
  if ('refusal' in summary)
    return finding(summary.refusal.code, at, { site, ...summary.refusal.args });
  if (summary.failed === 'not-text')
    return finding('not-text', at, { site, kind: kindKeptAs(capture.extension) });
  const code = summary.failed === 'empty' ? 'empty-capture' : 'failed-capture';
  return finding(code, at, { site, status: summary.failed, words: summary.words });
}

/**
 * A deriver that sets its findings down first. A capture is judged once, as its record says: an
 * ingest that is killed between the two would take what it found along.
 */
export function noting(deriver: Deriver, judged: Judged): Deriver {
  let last = Promise.resolve();
  return {
    ...deriver,
    async derive(task) {
      const summary = await deriver.derive(task);
      if ('identity' in summary) return summary;
      const found = findingsOf(judged, task.original, summary);
      last = last.then(() => noteFindings(judged.content, judged.site, found));
      await last;
      return summary;
    },
  };
}

function findingsOf(judged: Judged, original: string, summary: Unshown): Finding[] {
  const { record, fresh, rulings, places } = judged;
  return record
    .filter((capture) => capture.original === original)
    .filter((capture) =>
      'failed' in summary ? fresh.has(capture) : statusOf(capture, rulings) === 'ok',
    )
    .map((capture) => findingOf(capture, summary, places));
}
