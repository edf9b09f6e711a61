/** From a site's record and originals to its policies: everything derived, nothing remembered. */
import { successors, type Anchor } from '../../archive/anchors.ts';
import { versionsOf, type Observation, type Run } from '../../archive/history.ts';
import type { Tagger } from '../../archive/topics/tag.ts';
import type { Capture } from '../../archive/types.ts';
import { formatOf } from '../formats/index.ts';
import { passagesOf } from '../mdx/passages.ts';
import { addAnchors } from '../store/anchors.ts';
import { readOriginal } from '../store/originals.ts';
import {
  policyFile,
  policyFiles,
  readPolicy,
  removePolicy,
  writePolicy,
  type PolicyFile,
} from '../store/policies.ts';
import { writeRecord } from '../store/record.ts';
import { deriveText, PIPELINE, type Derivation, type DerivedText } from './derive-text.ts';
import { frontMatterOf } from './front-matter.ts';

export interface DeriveOptions {
  readonly content: string;
  readonly tagger: Tagger;
  /** Makes texts of originals; another than the pipeline's own only where that is what is tried. */
  readonly derive?: (markdown: string) => Derivation;
  /** Derives every text again, also where the file says that this pipeline made it. */
  readonly remake?: boolean;
  /** Texts that were derived a moment ago, by their originals. */
  readonly known?: ReadonlyMap<string, DerivedText>;
}

export interface DerivedSite {
  readonly versions: number;
  readonly written: number;
  /** Captures whose text would not be the original's; their versions stay as they were. */
  readonly refused: readonly Refused[];
}

export interface Refused {
  readonly capture: Capture;
  readonly derivation: Extract<Derivation, { refusal: unknown }>;
}

/** Mints the ids that are missing, writes the record, then the policies and the anchors that moved. */
export async function deriveSite(
  site: string,
  record: readonly Capture[],
  options: DeriveOptions,
): Promise<DerivedSite> {
  const { content } = options;
  const standing = await standingPolicies(content, site);
  const texts = await textsOf(record, standing, options);
  const refused: Refused[] = [];
  const observations: Observation[] = [];
  for (const capture of record) {
    if (capture.status !== 'ok') continue;
    const derivation = texts.get(capture.original);
    if (derivation === undefined) continue;
    if ('refusal' in derivation) refused.push({ capture, derivation });
    else observations.push({ capture, text: identityOf(derivation.text) });
  }
  const documents = [...Map.groupBy(observations, ({ capture }) => capture.document).values()];
  const histories = documents.map(versionsOf);
  const minted = new Map(
    histories.flatMap(({ mints }) => mints.map((mint) => [mint.capture, mint.version])),
  );
  await writeRecord(
    content,
    site,
    record.map((capture) => withVersion(capture, minted.get(capture))),
  );
  const runs = histories.flatMap((history) => history.runs);
  const written = await writeRuns(runs, texts, standing, refused, options);
  return { versions: runs.length, written, refused };
}

async function standingPolicies(content: string, site: string): Promise<Map<string, PolicyFile>> {
  const files = await policyFiles(content, `policies/${site}`);
  const policies = await Promise.all(files.map((file) => readPolicy(content, file)));
  return new Map(policies.map((policy) => [policy.file, policy]));
}

/** The text of each original: as its file has it where this pipeline made that, or else derived. */
async function textsOf(
  record: readonly Capture[],
  standing: ReadonlyMap<string, PolicyFile>,
  { content, derive = deriveText, remake = false, known }: DeriveOptions,
): Promise<Map<string, Derivation>> {
  const texts = new Map<string, Derivation>();
  if (!remake) {
    for (const { frontMatter, body } of standing.values()) {
      if (frontMatter.pipeline !== PIPELINE) continue;
      const { title, repairs } = frontMatter;
      const text = { ...(title === undefined ? {} : { title }), mdx: body, repairs };
      for (const { original } of frontMatter.captures) texts.set(original, { text });
    }
  }
  for (const { original, extension, source, status } of record) {
    if (status !== 'ok' || texts.has(original)) continue;
    const text = known?.get(original);
    if (text === undefined) {
      const bytes = await readOriginal(content, original, extension);
      texts.set(original, derive(formatOf(source).text(bytes)));
    } else {
      texts.set(original, { text });
    }
  }
  return texts;
}

async function writeRuns(
  runs: readonly Run[],
  texts: ReadonlyMap<string, Derivation>,
  standing: ReadonlyMap<string, PolicyFile>,
  refused: readonly Refused[],
  { content, tagger }: DeriveOptions,
): Promise<number> {
  let written = 0;
  const current = new Set<string>();
  for (const run of runs) {
    const { capture } = run.observations[0];
    const derivation = texts.get(capture.original);
    if (derivation === undefined || 'refusal' in derivation) continue;
    const frontMatter = frontMatterOf(run, derivation.text, tagger);
    const ids = [run.version, ...run.aliases];
    const moved = ids.flatMap((version) =>
      movedAnchors(standing, { ...capture, version }, derivation.text),
    );
    await addAnchors(content, capture.site, moved);
    if (await writePolicy(content, frontMatter, derivation.text.mdx)) written++;
    current.add(policyFile(frontMatter));
  }
  const kept = new Set(refused.flatMap(({ capture }) => filesHolding(standing, capture)));
  for (const file of standing.keys()) {
    if (!current.has(file) && !kept.has(file)) await removePolicy(content, file);
  }
  return written;
}

/** The published ids of a version that its new text does not have, with what they lead to now. */
function movedAnchors(
  standing: ReadonlyMap<string, PolicyFile>,
  version: { site: string; document: string; version: string },
  text: DerivedText,
): Anchor[] {
  const before = standing.get(policyFile(version));
  if (before === undefined || before.body === text.mdx) return [];
  const old = passagesOf(before.body, before.frontMatter.title);
  const moved = successors(old, passagesOf(text.mdx, text.title));
  return [...moved].map(([id, successor]) => ({
    document: version.document,
    version: version.version,
    old: id,
    successor,
  }));
}

function filesHolding(standing: ReadonlyMap<string, PolicyFile>, capture: Capture): string[] {
  return [...standing.values()]
    .filter(({ frontMatter }) =>
      frontMatter.captures.some(({ original }) => original === capture.original),
    )
    .map(({ file }) => file);
}

const identityOf = (text: DerivedText): string => `${text.title ?? ''}\n${text.mdx}`;

const withVersion = (capture: Capture, version: string | undefined): Capture =>
  version === undefined ? capture : { ...capture, version };
