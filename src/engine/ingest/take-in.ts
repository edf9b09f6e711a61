/** Captures that a survey found are filed under their sites: record first, then what derives from it. */
import { finding, type Finding } from '../../archive/finding.ts';
import { relatedSites, shownUnder } from '../../archive/merged.ts';
import type { CuratedSite } from '../../archive/schema/site.ts';
import type { Capture, CaptureStatus } from '../../archive/types.ts';
import { type Gone, goneOriginals, withdrawnRulings } from '../../archive/withdrawn.ts';
import type { Rulings } from '../../archive/rulings.ts';
import { notText } from '../formats/not-text.ts';
import { notUtf8 } from '../formats/utf8.ts';
import { addNotedFindings } from '../store/findings.ts';
import type { Journal } from '../store/journal.ts';
import { keepOriginal, sha256 } from '../store/originals.ts';
import { readRecord } from '../store/record.ts';
import { readWithdrawals } from '../store/withdrawn.ts';
import { deriveSite, type DerivedSite } from './derive-site.ts';
import type { Deriver } from './deriver.ts';
import { capturesElsewhere, Elsewhere, mayBeSame } from './elsewhere.ts';
import { LoadFailure } from './load-failure.ts';
import { findingOf, keyOf, noting } from './noting.ts';
import type { PublishedTexts } from './published-texts.ts';
import type { Entry, Spool } from './spool.ts';
import type { Transport } from './transport.ts';

export interface TakeIn {
  readonly content: string;
  readonly transports: readonly Transport[];
  readonly deriver: Deriver;
  readonly journal: Journal;
  readonly curated: ReadonlyMap<string, CuratedSite>;
  /** What was published already; a change of it is written down. */
  readonly published?: PublishedTexts;
  /** Takes a finding; the place of its transport, where the source is to be mended. */
  readonly report: (finding: Finding, transport?: number) => void;
  readonly advance: (captures: number) => void;
}

export interface Taken {
  /** Captures that are new in the record, failed ones too. */
  recorded: number;
  /** Of those, captures that show no policy. */
  failed: number;
  /** Of those, captures whose text could not be shown as it is. */
  refused: number;
  /** Captures that the record had already. */
  identical: number;
  /** Captures that were not recorded. */
  aside: number;
  /** Version files that were written or changed. */
  written: number;
}

/** So many sites are worked on at once: one waits for the disk while another derives. */
const AT_ONCE = 16;

/** Takes the spool's captures in, and finishes sites that an ingest before this one left open. */
export async function takeIn(spool: Spool, options: TakeIn): Promise<Taken> {
  const taken: Taken = { recorded: 0, failed: 0, refused: 0, identical: 0, aside: 0, written: 0 };
  const unfinished = new Set(options.journal.unfinished);
  const sites = (async function* () {
    for await (const [site, entries] of spool.sites()) {
      unfinished.delete(site);
      yield [site, entries, options.journal.unfinished.includes(site)] as const;
    }
    for (const site of unfinished) yield [site, [], true] as const;
  })();
  const inTurn = turns(options.curated);
  const withdrawals = await readWithdrawals(options.content);
  const withdrawn = { gone: goneOriginals(withdrawals), rulings: withdrawnRulings(withdrawals) };
  const work = async () => {
    for await (const [site, entries, open] of sites) {
      await inTurn(site, () => fileSite(site, entries, open, taken, { ...options, withdrawn }));
      options.advance(entries.length);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
  await addNotedFindings(options.content);
  return taken;
}

/** Sites that are shown under one name share their ids: one mints after the other, always in the same order. */
function turns(
  curated: TakeIn['curated'],
): (site: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return (site, work) => {
    const shown = shownUnder(site, curated);
    const turn = (last.get(shown) ?? Promise.resolve()).then(work).finally(() => {
      if (last.get(shown) === turn) last.delete(shown);
    });
    last.set(shown, turn);
    return turn;
  };
}

/** What was taken out of the archive and must not come back with a source that still has it. */
interface Withdrawn {
  readonly gone: ReadonlyMap<string, Gone>;
  readonly rulings: Rulings;
}

async function fileSite(
  site: string,
  entries: readonly Entry[],
  unfinished: boolean,
  taken: Taken,
  options: TakeIn & { readonly withdrawn: Withdrawn },
): Promise<void> {
  const { content, deriver, journal, curated } = options;
  const record = await readRecord(content, site);
  const fresh = new Set<Capture>();
  const places = new Map<string, string>();
  const others = await capturesElsewhere(content, site, entries, curated);
  const elsewhere = new Elsewhere();
  for (const entry of entries) {
    const isMaybeSame = (capture: Capture): boolean => mayBeSame(capture, entry);
    const known = [...record.filter(isMaybeSame), ...others.filter(isMaybeSame)];
    const { capture, isNew, twin } = await enter(
      entry,
      { record, elsewhere: known },
      taken,
      options,
    );
    if (twin !== undefined) elsewhere.add(twin, entry);
    if (capture === undefined) continue;
    places.set(keyOf(capture), entry.file.place);
    if (!isNew) continue;
    record.push(capture);
    fresh.add(capture);
  }
  for (const [found, transport] of elsewhere.findings(curated)) options.report(found, transport);
  taken.recorded += fresh.size;
  if (fresh.size === 0 && !unfinished) return;
  await journal.open(site);
  const rulings = [...options.withdrawn.rulings, ...(curated.get(site)?.rulings ?? [])];
  const derived = await deriveSite(site, record, fresh, {
    content,
    deriver: noting(deriver, { content, site, record, fresh, rulings, places }),
    rulings,
    related: relatedSites(site, curated),
    ...(options.published === undefined ? {} : { published: options.published }),
  });
  tell(derived, fresh, places, taken, options);
  await journal.done(site);
  deriver.forget(site);
}

interface Entered {
  /** Nothing where the entry was set aside. */
  readonly capture?: Capture;
  readonly isNew: boolean;
  /** The capture of another source or site that is the same observation. */
  readonly twin?: Capture;
}

interface Known {
  readonly record: readonly Capture[];
  /** Captures of other sources and sites that are the same observation if their bytes are the same. */
  readonly elsewhere: readonly Capture[];
}

const ASIDE: Entered = { isNew: false };

/** The capture that an entry adds to the record, its original kept, or that the record has already. */
async function enter(
  { reading, format, file, transport }: Entry,
  { record, elsewhere }: Known,
  taken: Taken,
  { content, transports, report, withdrawn }: TakeIn & { readonly withdrawn: Withdrawn },
): Promise<Entered> {
  const same = record.find((capture) => isSame(capture, reading));
  const twins = same === undefined ? elsewhere : [];
  const recognised = twins.find((capture) => isKnown(capture, reading));
  if (recognised !== undefined) {
    taken.identical++;
    return { twin: recognised, isNew: false };
  }
  if (same !== undefined && isKnown(same, reading)) {
    taken.identical++;
    return { capture: same, isNew: false };
  }
  const loaded = await load({ reading, format, file, transport }, transports);
  if ('finding' in loaded) {
    report(loaded.finding, transport);
    taken.aside++;
    return ASIDE;
  }
  const { bytes, status, extension, facts } = loaded;
  const original = sha256(bytes);
  if (same?.original === original) {
    taken.identical++;
    return { capture: same, isNew: false };
  }
  const twin = twins.find((capture) => capture.original === original);
  if (twin !== undefined) {
    taken.identical++;
    return { twin, isNew: false };
  }
  const refused =
    same !== undefined
      ? conflict(same, original, file.place)
      : extension === 'md'
        ? notUtf8(bytes, file.place)
        : undefined;
  if (refused !== undefined) {
    report(refused, transport);
    taken.aside++;
    return ASIDE;
  }
  const gone = withdrawn.gone.get(original);
  if (gone === undefined) await keepOriginal(content, bytes, original, extension);
  else
    report(
      finding(
        'withdrawn-original',
        { file: file.place },
        { site: reading.site, at: gone.at.slice(0, 10), reason: gone.reason },
      ),
      transport,
    );
  const read = { ...learned(reading, facts), extension };
  return { capture: captureOf(read, format, original, status), isNew: true };
}

type Loaded =
  | {
      readonly bytes: Uint8Array;
      readonly status: CaptureStatus;
      readonly extension: string;
      /** What was learned of the capture by loading it. */
      readonly facts?: Capture['known'];
    }
  | { readonly finding: Finding };

/** What the source knew beforehand counts before what loading taught. */
const learned = (reading: Entry['reading'], facts: Capture['known']): Entry['reading'] =>
  facts === undefined ? reading : { ...reading, known: { ...facts, ...reading.known } };

/** The bytes of an entry; where the capture is known to show no policy there are none. */
async function load(
  { reading, file, transport }: Entry,
  transports: readonly Transport[],
): Promise<Loaded> {
  const { extension } = reading;
  const nothing = { bytes: new Uint8Array(), extension };
  if (reading.status !== undefined) return { ...nothing, status: reading.status };
  try {
    const bytes = await transports[transport]?.load(file);
    if (bytes === undefined) throw new Error(`${file.place} was listed by no transport.`);
    const facts = transports[transport]?.facts?.(file);
    const other = notText(bytes, file, reading);
    return other === undefined
      ? { bytes, status: 'ok', extension, facts }
      : { bytes, status: 'not-text', extension: other, facts };
  } catch (error) {
    if (!(error instanceof LoadFailure)) throw error;
    if ('finding' in error.outcome) return error.outcome;
    return { ...nothing, status: error.outcome.status };
  }
}

function conflict(recorded: Capture, given: string, place: string): Finding {
  const { site, document, at, source } = recorded;
  const bytes = { recorded: recorded.original.slice(0, 12), given: given.slice(0, 12) };
  return finding(
    'capture-conflict',
    { file: place, line: 1 },
    { site, document, at, source, ...bytes },
  );
}

/** Whether the record has these bytes by the name that their source gives them, so that none need be loaded. */
function isKnown(capture: Capture, { known }: Entry['reading']): boolean {
  const has = (key: string): boolean =>
    known?.[key] !== undefined && capture.known?.[key] === known[key];
  return has('commit') || has('digest');
}

/**
 * Whether a capture is the one that is read here. A re-extraction of an old page carries the page's
 * own instant, so where both come out of commits it takes the same commit too.
 */
function isSame(capture: Capture, reading: Entry['reading']): boolean {
  const { document, at, url, source, known } = reading;
  const differs =
    capture.at !== at ||
    capture.document !== document ||
    capture.source !== source ||
    capture.url !== url;
  if (differs) return false;
  const [recorded, given] = [capture.known?.['commit'], known?.['commit']];
  return recorded === undefined || given === undefined || recorded === given;
}

/** The line of the record, in the order in which it is written. */
function captureOf(
  reading: Entry['reading'],
  format: string,
  original: string,
  status: CaptureStatus,
): Capture {
  const { site, document, at, url, memento, source, extension, known } = reading;
  return {
    site,
    document,
    at,
    ...(url === undefined ? {} : { url }),
    ...(memento === undefined ? {} : { memento }),
    source,
    format,
    original,
    extension,
    status,
    ...(known === undefined ? {} : { known }),
  };
}

function tell(
  derived: DerivedSite,
  fresh: ReadonlySet<Capture>,
  places: ReadonlyMap<string, string>,
  taken: Taken,
  { report }: TakeIn,
): void {
  for (const capture of fresh) {
    if (capture.status === 'ok') continue;
    report(findingOf(capture, { failed: capture.status, words: '' }, places));
    taken.failed++;
  }
  for (const { capture, words, line } of derived.failed) {
    if (capture.status !== 'ok')
      report(findingOf(capture, { failed: capture.status, words, ...lineIn(line) }, places));
    taken.failed++;
  }
  for (const { capture, refusal, line } of derived.refused) {
    report(findingOf(capture, { refusal, ...lineIn(line) }, places));
    taken.refused++;
  }
  taken.written += derived.written;
}

const lineIn = (line: number | undefined) => (line === undefined ? {} : { line });
