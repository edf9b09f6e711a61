/** What a withdrawal does, worked out and proved before anything is done. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { type Catalogue, recordedAt, type VersionEntry } from '../../archive/catalogue.ts';
import { canonicalUrls, versionUrl } from '../../archive/lock/canonical.ts';
import { wordingId } from '../../archive/passages.ts';
import type { Withdrawal } from '../../archive/schema/withdrawal.ts';
import type { Capture, Passage } from '../../archive/types.ts';
import { textOf } from '../history/texts.ts';
import { formatNamed } from '../formats/index.ts';
import { deriveText } from '../ingest/derive-text.ts';
import { PIPELINE } from '../ingest/pipeline.ts';
import { servedAs } from '../ingest/texts-of.ts';
import { repairsWithout } from '../repair/index.ts';
import type { RepairName } from '../../archive/repairs.ts';
import { readLock } from '../store/lock.ts';
import { readOriginal, sha256 } from '../store/originals.ts';
import { readRecord } from '../store/record.ts';
import { lettersIn } from './letters.ts';
import { type Redacted, redactPassage, redactWords } from './redact.ts';
import { addressesOf, type Target } from './target.ts';

export interface Asked {
  readonly content: string;
  readonly archive: Catalogue;
  readonly targets: readonly Target[];
  readonly reason: string;
  /** When, an instant. */
  readonly at: string;
  /** Words to take out of the versions that are named, where not the versions themselves. */
  readonly words?: string | undefined;
  /** Takes the same passage, or the same words, out of every version of the archive. */
  readonly everywhere: boolean;
  /** A copy of the original that the keeper took something out of by hand. */
  readonly replacement?: string | undefined;
}

export interface Plan {
  readonly withdrawals: readonly Withdrawal[];
  /** New bytes, by the SHA-256 of the original that they stand for. */
  readonly replacements: ReadonlyMap<string, Uint8Array>;
  /** The sites whose record has an original that changes or goes. */
  readonly sites: readonly string[];
  /** Whether something that is quoted elsewhere in the archive has what is taken out. */
  readonly quotes: (said: string) => boolean;
  /** What else the person should know. */
  readonly notes: readonly string[];
}

type Original = Withdrawal['originals'][number];

/** @throws with what stands in the way and what to do, when it cannot be done as it is asked. */
export async function planWithdrawal(asked: Asked): Promise<Plan> {
  const pages = asked.targets.flatMap((target) => (target.kind === 'page' ? [target.url] : []));
  const whole = asked.targets.flatMap((one) => (one.kind === 'versions' ? one.versions : []));
  const passages = asked.targets.flatMap((one) => (one.kind === 'passage' ? [one] : []));
  const { at, reason } = asked;
  const plans: Plan[] = [];
  if (pages.length > 0) {
    const urls = await goneBelow(asked, pages);
    plans.push({ ...NOTHING, withdrawals: [{ at, what: 'page', urls, reason, originals: [] }] });
  }
  if (asked.words !== undefined) plans.push(await planWords(asked, asked.words, whole));
  else if (whole.length > 0) plans.push(planVersions(asked, whole));
  for (const { version, passage } of passages)
    plans.push(await planPassage(asked, version, passage));
  return {
    withdrawals: plans.flatMap(({ withdrawals }) => withdrawals),
    replacements: new Map(plans.flatMap(({ replacements }) => [...replacements])),
    sites: [...new Set(plans.flatMap(({ sites }) => sites))],
    quotes: (said) => plans.some((plan) => plan.quotes(said)),
    notes: plans.flatMap(({ notes }) => notes),
  };
}

const NOTHING: Plan = {
  withdrawals: [],
  replacements: new Map(),
  sites: [],
  quotes: () => false,
  notes: [],
};

/** The pages, and those under lock below them that are gone too: a topic has a page for each year. */
async function goneBelow({ content, archive }: Asked, urls: readonly string[]): Promise<string[]> {
  const { pages, versions } = canonicalUrls(archive);
  const stands = (url: string): boolean => pages.has(url) || versions.has(url);
  const standing = urls.find(stands);
  if (standing !== undefined)
    throw new Error(
      `${standing} is a page of the archive. Take away what it is made of first (a topic’s file in content/topics).`,
    );
  const lock = (await readLock(content)).map(({ url }) => url);
  const below = lock.filter((url) => urls.some((one) => url.startsWith(one)) && !stands(url));
  return [...new Set([...urls, ...below])];
}

function planVersions({ archive, at, reason }: Asked, versions: readonly VersionEntry[]): Plan {
  const originals = originalsOf(versions);
  const gone = new Set(originals.map(({ original }) => original));
  const sharing = archive.versions.filter(
    (version) =>
      !versions.includes(version) && version.captures.some(({ original }) => gone.has(original)),
  );
  if (sharing.length > 0) {
    throw new Error(
      'The same bytes are the original of other versions, which would lose their text with them: ' +
        `${sharing.map(versionUrl).join(' ')}. Name those as well.`,
    );
  }
  const urls = versions.flatMap(addressesOf);
  return {
    ...NOTHING,
    withdrawals: [{ at, what: 'version', urls, reason, originals }],
    sites: sitesOf(archive, gone),
  };
}

async function planPassage(asked: Asked, version: VersionEntry, id: string): Promise<Plan> {
  const { content, archive, everywhere } = asked;
  const passage = (await textOf(content, version)).find((one) => one.id === id);
  if (passage === undefined)
    throw new Error(`${versionUrl(version)} has no passage ${id}: copy its address from the page.`);
  const wording = wordingId(id);
  const others: VersionEntry[] = [];
  for (const other of archive.versions) {
    if (other === version) continue;
    const has = (await textOf(content, other)).some((one) => wordingId(one.id) === wording);
    if (has) others.push(other);
  }
  const plan = await planRedaction(
    asked,
    'passage',
    everywhere ? [version, ...others] : [version],
    {
      redact: (text, extension) => redactPassage(text, passage.text, extension),
      left: (found) => found.filter((one) => wordingId(one.id) === wording).map(({ text }) => text),
      lost: (one) => wordingId(one.id) !== wording,
    },
  );
  const note =
    others.length === 0 || everywhere
      ? []
      : [
          `The same passage stands in ${others.length} more: ${others.slice(0, 5).map(versionUrl).join(' ')}` +
            `${others.length > 5 ? ' …' : ''} It was left there; --everywhere takes it out of all.`,
        ];
  return { ...plan, notes: [...plan.notes, ...note] };
}

async function planWords(
  asked: Asked,
  words: string,
  named: readonly VersionEntry[],
): Promise<Plan> {
  const { content, archive, everywhere } = asked;
  const needle = lettersIn(words);
  const versions: VersionEntry[] = [];
  for (const version of everywhere ? archive.versions : named) {
    for (const { original, extension } of version.captures) {
      const text = textIn(await readOriginal(content, original, extension));
      if (redactWords(text, words, extension).count === 0) continue;
      versions.push(version);
      break;
    }
  }
  if (versions.length === 0)
    throw new Error(`None of the originals has the words “${words}”: nothing was changed.`);
  const plan = await planRedaction(asked, 'words', versions, {
    redact: (text, extension) => redactWords(text, words, extension),
    left: (found) =>
      found.map(({ text }) => text).filter((text) => redactWords(text, words, 'md').count > 0),
    lost: ({ text }) => !lettersIn(text).includes(needle),
  });
  return { ...plan, quotes: (said) => redactWords(said, words, 'md').count > 0 };
}

interface How {
  readonly redact: (text: string, extension: string) => Redacted;
  /** What would still be there of what is to go. */
  readonly left: (passages: readonly Passage[]) => readonly string[];
  /** Whether a passage must still stand as it stood. */
  readonly lost: (passage: Passage) => boolean;
}

async function planRedaction(
  asked: Asked,
  what: 'passage' | 'words',
  versions: readonly VersionEntry[],
  how: How,
): Promise<Plan> {
  const { content, archive, at, reason } = asked;
  const replacements = new Map<string, Uint8Array>();
  const originals: Original[] = [];
  for (const version of versions) {
    requirePipeline(version);
    const record = await readRecord(content, recordedAt(version).site);
    const before = await textOf(content, version);
    for (const { original, extension } of originalsOf([version])) {
      if (replacements.has(original)) continue;
      const capture = record.find((one) => one.original === original);
      if (capture === undefined) throw new Error(`No capture has the original ${original}.`);
      const bytes = await readOriginal(content, original, extension);
      const made =
        asked.replacement === undefined
          ? redacted(bytes, extension, how.redact)
          : readFileSync(asked.replacement);
      if (made === undefined) {
        if (what === 'words') continue;
        throw notFound(version);
      }
      proveRedacted(version, capture, made, before, how);
      replacements.set(original, made);
      originals.push({ original, extension, replacement: sha256(made) });
    }
  }
  const gone = new Set(originals.map(({ original }) => original));
  // Versions that were not named may have the same bytes: they lose what these lose.
  const touched = archive.versions.filter(({ captures }) =>
    captures.some(({ original }) => gone.has(original)),
  );
  return {
    withdrawals: [{ at, what, urls: touched.map(versionUrl), reason, originals }],
    replacements,
    sites: sitesOf(archive, gone),
    quotes: () => false,
    notes: [],
  };
}

/** The bytes with the mark in them; nothing where there was nothing to take out. */
function redacted(
  bytes: Uint8Array,
  extension: string,
  redact: How['redact'],
): Uint8Array | undefined {
  const utf8 = isUtf8(bytes);
  const { text, count } = redact(textIn(bytes), extension);
  return count === 0 ? undefined : Buffer.from(text, utf8 ? 'utf8' : 'latin1');
}

/** Of other encodings than UTF-8 each byte is a character, and becomes that byte again. */
const textIn = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString(isUtf8(bytes) ? 'utf8' : 'latin1');

/** @throws unless the text that is derived from new bytes has lost what it was to lose, and nothing else. */
function proveRedacted(
  version: VersionEntry,
  capture: Capture,
  bytes: Uint8Array,
  before: readonly Passage[],
  { left, lost }: How,
): void {
  const url = versionUrl(version);
  const format = formatNamed(capture.format);
  if (format === undefined) throw new Error(`No format is called “${capture.format}”.`);
  const steps = repairsWithout((version.without ?? []) as readonly RepairName[]);
  const derived = deriveText(format.text(bytes, servedAs(capture)), steps);
  if ('refusal' in derived)
    throw new Error(`${url}: what is left cannot be shown (${derived.refusal.code}). ${BY_HAND}`);
  const { passages, title } = derived.text;
  const titled =
    title === undefined ? [] : [{ kind: 'heading', level: 1, id: '', text: title } as const];
  const still = left([...titled, ...passages]);
  if (still.length > 0)
    throw new Error(`${url}: it would still say “${still[0]?.slice(0, 120)}”. ${BY_HAND}`);
  const words = new Set([...titled, ...passages].map(({ text }) => lettersIn(text)));
  const missing = before.filter((one) => lost(one) && !words.has(lettersIn(one.text)));
  if (missing.length > 0)
    throw new Error(
      `${url}: it would lose “${missing[0]?.text.slice(0, 120)}” as well. ${BY_HAND}`,
    );
}

const BY_HAND =
  'Nothing was changed. Take it out of a copy of the original by hand, with ▐redacted by the archive▌ in its ' +
  'place, and give the copy with --replacement; or withdraw the whole version.';

const notFound = (version: VersionEntry): Error =>
  new Error(`${versionUrl(version)}: the passage was not found in the original. ${BY_HAND}`);

function requirePipeline(version: VersionEntry): void {
  if (version.pipeline === PIPELINE) return;
  throw new Error(
    `${versionUrl(version)} was made by another pipeline. Run \`npm run ingest -- --remake\` first, so that what ` +
      'is taken out is the only thing that changes.',
  );
}

/** Each distinct original of versions. */
function originalsOf(versions: readonly VersionEntry[]): Original[] {
  const captures = versions.flatMap((version) => version.captures);
  return [
    ...new Map(
      captures.map(({ original, extension }) => [original, { original, extension }]),
    ).values(),
  ];
}

/** The sites in whose record versions with these originals stand. */
const sitesOf = (archive: Catalogue, originals: ReadonlySet<string>): string[] => [
  ...new Set(
    archive.versions
      .filter(({ captures }) => captures.some(({ original }) => originals.has(original)))
      .map((version) => recordedAt(version).site),
  ),
];
