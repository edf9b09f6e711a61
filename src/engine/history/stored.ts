/**
 * Histories that were derived before, each in a file of the build's cache under a key that changes
 * whenever anything does that it was derived from.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentEntry } from '../../archive/catalogue.ts';
import type { EvidenceInHistory } from '../../archive/history/evidence.ts';
import type { HistoryPassage } from '../../archive/history/history.ts';
import type { Outline } from '../../archive/history/outline.ts';
import type { Taxonomy } from '../../archive/topics/taxonomy.ts';
import { readText } from '../store/files.ts';
import type { DocumentHistory } from './derive.ts';

/** Counted up when the code that derives histories gives other results. */
const DERIVATION = 4;

/** What a history depends on: texts, observations, and what the tagger looks for. */
export function keyOf(entry: DocumentEntry, taxonomy: Pick<Taxonomy, 'digest'>): string {
  const versions = entry.versions.map(({ version, digest, extraction, changesOnly }) => [
    version,
    digest,
    extraction === true,
    changesOnly === true,
  ]);
  const told = [DERIVATION, entry.site, entry.document, versions, taxonomy.digest];
  return sha256(JSON.stringify(told));
}

interface Stored {
  readonly key: string;
  readonly outline: Outline;
  readonly passages: readonly HistoryPassage[];
  /** The numbers of each version's passages. */
  readonly texts: readonly (readonly number[])[];
  readonly evidence: EvidenceInHistory;
}

/** Undefined where nothing was stored under this key. */
export async function readStored(
  folder: string,
  entry: Pick<DocumentEntry, 'site' | 'document'>,
  key: string,
): Promise<DocumentHistory | undefined> {
  const text = await readText(join(folder, fileOf(entry)));
  if (text === undefined || !text.startsWith(`{"key":"${key}"`)) return undefined;
  const { outline, passages, texts, evidence } = JSON.parse(text) as Stored;
  const versions = outline.versions.map(({ change, ...version }, index) => ({
    ...version,
    passages: Uint32Array.from(texts[index] ?? []),
    // What a change touched was looked at when its outline was made, and is asked for no more.
    ...(change === undefined ? {} : { change: { ...change, touched: [] } }),
  }));
  return { outline, history: { passages, versions }, evidence };
}

export function writeStored(
  folder: string,
  entry: Pick<DocumentEntry, 'site' | 'document'>,
  key: string,
  { history, outline, evidence }: DocumentHistory,
): void {
  const { passages, versions } = history;
  const texts = versions.map((version) => Array.from(version.passages));
  const stored: Stored = { key, outline, passages, texts, evidence };
  const file = join(folder, fileOf(entry));
  mkdirSync(folder, { recursive: true });
  // A build that is ended while it writes must not leave half a file for the next one.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(stored));
  renameSync(`${file}.${process.pid}`, file);
}

/** Made of digits, whatever the document is called. */
const fileOf = ({ site, document }: Pick<DocumentEntry, 'site' | 'document'>): string =>
  `${sha256(`${site} ${document}`).slice(0, 32)}.json`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
