/** The first look at a source: which captures it has and of which sites, without recording anything. */
import { finding, type Finding } from '../../archive/finding.ts';
import type { Claim, Declared, Format, ListedFile, RawFile } from '../formats/format.ts';
import { recognisable } from '../formats/index.ts';
import { LoadFailure } from './load-failure.ts';
import type { Spool } from './spool.ts';
import type { Transport } from './transport.ts';

export interface Survey {
  readonly transports: readonly Transport[];
  readonly declared: Declared;
  /** The format of every file, where it was given; else each file's is recognised. */
  readonly format?: Format | undefined;
  /** Files and captures that are wanted. */
  readonly wanted: (file: ListedFile) => boolean;
  /** Captures from this instant on are wanted. */
  readonly since?: string | undefined;
  /** Takes a finding, and the place of its transport among them. */
  readonly report: (finding: Finding, transport: number) => void;
  /** What each transport is called, where somebody is told that it brought nothing. */
  readonly names?: readonly string[];
  /** What time it is: nothing was captured after it. */
  readonly now?: Date;
  readonly advance: (files: number) => void;
}

export interface Surveyed {
  readonly files: number;
  /** Files that are no captures, as a README is none, or that were not asked for. */
  readonly passedOver: number;
  readonly aside: number;
  readonly captures: number;
}

/** Sets every capture of the source down in the spool. */
export async function survey(spool: Spool, options: Survey): Promise<Surveyed> {
  const counts = { files: 0, passedOver: 0, aside: 0, captures: 0 };
  const { now = new Date() } = options;
  const tomorrow = new Date(now.getTime() + DAY).toISOString();
  for (const [index, transport] of options.transports.entries()) {
    const before = counts.captures;
    let wrong = false;
    const report = (found: Finding): void => {
      wrong ||= found.level === 'error';
      options.report(found, index);
    };
    for await (const listed of transport.list()) {
      options.advance(++counts.files);
      if ('code' in listed) {
        report(listed);
        counts.aside++;
        continue;
      }
      if (!options.wanted(listed)) {
        counts.passedOver++;
        continue;
      }
      const file = lazily(listed, transport);
      const { format, claim } = await look(file, options);
      if ('findings' in claim) {
        claim.findings.forEach(report);
        counts.aside++;
      } else if ('passedOver' in claim || isBefore(claim.reading.at, options.since)) {
        counts.passedOver++;
      } else if (claim.reading.at > tomorrow) {
        report(finding('in-the-future', { file: file.place }, { at: claim.reading.at }));
        counts.aside++;
      } else {
        await spool.add({
          reading: claim.reading,
          format: format?.name ?? '',
          file: listed,
          transport: index,
        });
        counts.captures++;
      }
    }
    if (counts.captures > before || wrong || options.since !== undefined) continue;
    const place = options.names?.[index];
    if (place !== undefined) report(finding('nothing-taken', { file: place }));
  }
  return counts;
}

interface Looked {
  readonly format?: Format | undefined;
  readonly claim: Claim;
}

/** What a file is. One that cannot be loaded is a finding, and the rest goes on. */
async function look(file: RawFile, options: Survey): Promise<Looked> {
  try {
    const format = options.format ?? (await recognised(file));
    if (format === undefined) return { claim: unrecognised(file) };
    return { format, claim: await format.read(file, options.declared) };
  } catch (error) {
    if (!(error instanceof LoadFailure) || !('finding' in error.outcome)) throw error;
    return { claim: { findings: [error.outcome.finding] } };
  }
}

function lazily(file: ListedFile, transport: Transport): RawFile {
  let bytes: Promise<Uint8Array> | undefined;
  return { ...file, bytes: () => (bytes ??= transport.load(file)) };
}

async function recognised(file: RawFile): Promise<Format | undefined> {
  for (const format of recognisable) if (await format.recognises(file)) return format;
  return undefined;
}

/** In a history there are files that are no captures, and nobody expects them to be. */
function unrecognised(file: RawFile): { passedOver: true } | { findings: readonly Finding[] } {
  if (file.origin.kind === 'commit') return { passedOver: true };
  return { findings: [finding('unknown-format', { file: file.place, line: 1 })] };
}

/** Clocks differ, and so do time zones that a source left out. */
const DAY = 86_400_000;

const isBefore = (at: string, since: string | undefined): boolean =>
  since !== undefined && at < since;
