/** The histories of the archive that is being built, as its pages ask for them. */
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentEntry } from '../archive/catalogue.ts';
import { type Lives, livesOf } from '../archive/history/lives.ts';
import { changesByMonth, listedChanges } from '../archive/history/listed-changes.ts';
import type { Outline } from '../archive/history/outline.ts';
import { type HistoryCensus, readCensus, takeCensus } from '../engine/history/census.ts';
import type { DocumentHistory } from '../engine/history/derive.ts';
import { type Histories, openHistories } from '../engine/history/histories.ts';
import { catalogue } from './catalogue.ts';
import { cache, content } from './environment.ts';

const PAUSE = 20;

let census: Promise<HistoryCensus> | undefined;
let opened: Promise<Histories> | undefined;

/** What is known of all histories together. A build takes it beside the pages, which wait for it here. */
export function historyCensus(): Promise<HistoryCensus> {
  if (import.meta.env.DEV) return taken();
  census ??= awaited();
  return census;
}

async function awaited(): Promise<HistoryCensus> {
  const file = process.env['SMALLPRINT_CENSUS'];
  if (file === undefined) return taken();
  while (!existsSync(file)) await pause(PAUSE);
  return readCensus(file);
}

async function taken(): Promise<HistoryCensus> {
  return takeCensus(await catalogue(), await histories());
}

function histories(): Promise<Histories> {
  if (import.meta.env.DEV) return open();
  opened ??= open();
  return opened;
}

const open = async (): Promise<Histories> => openHistories(await catalogue(), { content, cache });

/** A document's history with the lives of its passages. */
export interface KnownHistory extends DocumentHistory {
  readonly lives: Lives;
}

/** Pages of a document are made one after the other: the last few are held. */
const HELD = 4;
const held = new Map<DocumentEntry, Promise<KnownHistory>>();

export function historyOf(entry: DocumentEntry): Promise<KnownHistory> {
  const known = held.get(entry);
  if (known !== undefined) return known;
  const reading = read(entry);
  held.set(entry, reading);
  const [oldest] = held.keys();
  if (held.size > HELD && oldest !== undefined) held.delete(oldest);
  return reading;
}

async function read(entry: DocumentEntry): Promise<KnownHistory> {
  const known = await (await histories()).of(entry);
  return { ...known, lives: livesOf(known.history) };
}

let months: ReturnType<typeof changesByMonth> | undefined;

/** The months in which something may have changed, with the changes of each. */
export async function changeMonths(): Promise<ReturnType<typeof changesByMonth>> {
  const { outlines } = await historyCensus();
  if (import.meta.env.DEV) return changesByMonth(listedChanges(outlines));
  months ??= changesByMonth(listedChanges(outlines));
  return months;
}

let byDocument: ReadonlyMap<string, Outline> | undefined;

/** A document's history without its passages. */
export async function outlineOf({
  site,
  document,
}: Pick<DocumentEntry, 'site' | 'document'>): Promise<Outline | undefined> {
  const { outlines } = await historyCensus();
  if (import.meta.env.DEV || byDocument === undefined)
    byDocument = new Map(outlines.map((one) => [`${one.site} ${one.document}`, one]));
  return byDocument.get(`${site} ${document}`);
}
