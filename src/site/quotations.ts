/**
 * What versions say on each topic, as excerpts, for those that topics' pages quote. A text is read and
 * tagged once for all of them, and only the excerpts are kept.
 */
import type { Catalogue, VersionEntry } from '../archive/catalogue.ts';
import { type Spoken, spokenIn } from './evidence.ts';
import { type Quotation, quotationsOf } from './page-data/quotation.ts';

interface Kept {
  /** Another one means that the file was changed during development. */
  readonly digest: string;
  /** By topic: the passage, how many there are, and the number of its excerpt. */
  readonly quotations: Readonly<Record<string, readonly [string, number, number]>>;
}

/** By file, as JSON: of a large archive there are many, and objects take several times as much. */
const known = new Map<string, string>();

/** The quotations for these versions, by topic, once all of them are at hand. */
export async function quotationsFor(
  archive: Catalogue,
  versions: readonly VersionEntry[],
): Promise<(version: VersionEntry, topic: string) => Quotation | undefined> {
  const kept = new Map<string, Kept | undefined>();
  for (const version of versions) {
    let own = keptOf(version);
    if (own?.digest !== version.digest) {
      keepQuotations(archive, version, await spokenIn(archive, version));
      own = keptOf(version);
    }
    kept.set(version.file, own);
  }
  return ({ file }, topic) => {
    const [passage, passages, excerpt] = kept.get(file)?.quotations[topic] ?? [];
    if (passage === undefined || passages === undefined || excerpt === undefined) return undefined;
    const pieces = JSON.parse(excerpts[excerpt] ?? '[]') as Quotation['pieces'];
    return { passage, passages, pieces };
  };
}

function keptOf({ file }: VersionEntry): Kept | undefined {
  const json = known.get(file);
  return json === undefined ? undefined : (JSON.parse(json) as Kept);
}

/** Takes down what a version says while its text is at hand for its own page. */
export function keepQuotations(
  archive: Catalogue,
  { file, digest }: VersionEntry,
  { passages, evidence }: Spoken,
): void {
  if (!quoted(archive).has(file)) return;
  const quotations = [...quotationsOf(passages, evidence)].map(
    ([topic, { passage, passages, pieces }]) => [
      topic,
      [passage, passages, numberOf(JSON.stringify(pieces))],
    ],
  );
  known.set(file, JSON.stringify({ digest, quotations: Object.fromEntries(quotations) }));
}

const quotedIn = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The versions that pages of topics quote: of a long history only the last ones of each year. */
function quoted(archive: Catalogue): ReadonlySet<string> {
  const files =
    quotedIn.get(archive) ??
    new Set(
      archive.topics.flatMap(({ census: { years, earliest } }) => [
        ...(earliest === undefined ? [] : [earliest.file]),
        ...years.flatMap(({ speaking }) => speaking.map(({ file }) => file)),
      ]),
    );
  quotedIn.set(archive, files);
  return files;
}

/** Versions share most passages with their neighbours: the same words are kept once. */
const excerpts: string[] = [];
const numbers = new Map<string, number>();

function numberOf(excerpt: string): number {
  const known = numbers.get(excerpt);
  if (known !== undefined) return known;
  numbers.set(excerpt, excerpts.length);
  return excerpts.push(excerpt) - 1;
}
