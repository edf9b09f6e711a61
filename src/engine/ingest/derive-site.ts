/** From a site's record and originals to its policies: everything derived, nothing remembered. */
import { versionsOf, type Observation, type Run } from '../../archive/history.ts';
import type { PolicyFrontMatter } from '../../archive/schema/policy.ts';
import type { Capture } from '../../archive/types.ts';
import type { Refusal } from '../mdx/verify.ts';
import { passagesDigest } from '../../archive/lock/passages-digest.ts';
import type { TextCorrection } from '../../archive/schema/correction.ts';
import { addAnchors } from '../store/anchors.ts';
import { addCorrections } from '../store/corrections.ts';
import {
  policyFile,
  policyFiles,
  readPolicy,
  removePolicy,
  writePolicy,
  type PolicyFile,
} from '../store/policies.ts';
import { readRecord, writeRecord } from '../store/record.ts';
import type { Deriver } from './deriver.ts';
import type { DescribedText } from './describe.ts';
import { type MovedText, movedTexts } from './moved-texts.ts';
import { PIPELINE } from './pipeline.ts';
import type { PublishedTexts } from './published-texts.ts';
import { textsOf, type Texts } from './texts-of.ts';
import { statusOf, type Rulings } from '../../archive/rulings.ts';

export interface DeriveOptions {
  readonly content: string;
  readonly deriver: Deriver;
  /** Derives every text again, also where the file says that it was made in the same way. */
  readonly remake?: boolean;
  /** The originals whose texts are derived again, whatever the files say: other bytes stand for them now. */
  readonly again?: ReadonlySet<string>;
  readonly rulings?: Rulings;
  /** What was published already; a change of it is written down. */
  readonly published?: PublishedTexts;
  /** Other sites that are shown under the same one: what one of them minted, none mints again. */
  readonly related?: readonly string[];
}

export interface SetAside {
  readonly capture: Capture;
  readonly refusal: Refusal;
  /** The line of the original that says why, where that is known. */
  readonly line?: number | undefined;
}

export interface Failed {
  readonly capture: Capture;
  readonly words: string;
  /** The line of the original that has the words, where that is known. */
  readonly line?: number | undefined;
}

export interface DerivedSite {
  readonly versions: number;
  readonly written: number;
  /** Files of versions that are none any more. */
  readonly removed: number;
  /** New captures that show no policy, with the words that say so. */
  readonly failed: readonly Failed[];
  /** Captures whose page would not say what their originals say; they have no version. */
  readonly refused: readonly SetAside[];
}

/**
 * Mints the ids that are missing, writes the record, then the policies and the anchors that moved.
 * `fresh` are captures of `record` that are new in it: they are judged here, and never again.
 */
export async function deriveSite(
  site: string,
  record: readonly Capture[],
  fresh: ReadonlySet<Capture>,
  options: DeriveOptions,
): Promise<DerivedSite> {
  const { content, rulings = [], related = [] } = options;
  const standing = await standingPolicies(content, site);
  const asked = record.filter((capture) => statusOf(capture, rulings) === 'ok');
  const texts = textsOf(asked, standing, options);
  const summaries = await texts.summaries();
  const judged = new Map<Capture, Capture>();
  const failed: Failed[] = [];
  const refused: SetAside[] = [];
  const observations: Observation[] = [];
  for (const fact of record) {
    const summary = summaries.get(fact.original);
    let capture = fact;
    if (summary !== undefined && 'failed' in summary && fresh.has(fact)) {
      capture = { ...fact, status: summary.failed };
      judged.set(fact, capture);
      failed.push({ capture, words: summary.words, line: summary.line });
    }
    if (summary === undefined || statusOf(capture, rulings) !== 'ok') continue;
    if ('refusal' in summary)
      refused.push({ capture, refusal: summary.refusal, line: summary.line });
    else if ('identity' in summary) observations.push({ capture: fact, text: summary.identity });
  }
  const others = await Promise.all(related.map((other) => readRecord(content, other)));
  const everyone = [...record, ...others.flat()];
  const histories = [...Map.groupBy(observations, ({ capture }) => capture.document)].map(
    ([document, own]) => versionsOf(own, idsOf(everyone, document)),
  );
  for (const { capture, version } of histories.flatMap(({ mints }) => mints)) {
    judged.set(capture, { ...capture, version });
  }
  await writeRecord(
    content,
    site,
    record.map((capture) => judged.get(capture) ?? capture),
  );
  const runs = histories.flatMap((history) => history.runs);
  const { written, removed } = await writeRuns(runs, standing, refused, texts, options);
  return { versions: runs.length, written, removed, failed, refused };
}

/** Every id that was ever minted for a document, also for captures whose text is not shown now. */
const idsOf = (record: readonly Capture[], document: string): string[] =>
  record.flatMap((capture) =>
    capture.document === document && capture.version !== undefined ? [capture.version] : [],
  );

async function standingPolicies(content: string, site: string): Promise<Map<string, PolicyFile>> {
  const standing = new Map<string, PolicyFile>();
  for (const file of await policyFiles(content, `policies/${site}`)) {
    standing.set(file, await readPolicy(content, file));
  }
  return standing;
}

async function writeRuns(
  runs: readonly Run[],
  standing: ReadonlyMap<string, PolicyFile>,
  refused: readonly SetAside[],
  texts: Texts,
  { content, deriver, published }: DeriveOptions,
): Promise<{ written: number; removed: number }> {
  let written = 0;
  const current = new Set<string>();
  for (const run of runs) {
    const { capture } = run.observations[0];
    const text = await texts.text(capture.original);
    const frontMatter = frontMatterOf(run, text, deriver.without);
    const moved = movedTexts(run, text, standing);
    // First where old links lead and what is told of it, then the text: an ingest may be killed between.
    await addAnchors(
      content,
      capture.site,
      moved.flatMap(({ anchors }) => anchors),
    );
    if (published !== undefined && run.observations.some((one) => published.has(one.capture)))
      await addCorrections(
        content,
        moved.map((one) => correctionOf(capture, one, published, deriver)),
      );
    if (await writePolicy(content, frontMatter, text.mdx)) written++;
    current.add(policyFile(frontMatter));
  }
  let removed = 0;
  const undecided = new Set(refused.map(({ capture }) => capture.original));
  for (const [file, { frontMatter }] of standing) {
    const stays = frontMatter.captures.some(({ original }) => undecided.has(original));
    if (current.has(file) || stays) continue;
    await removePolicy(content, file);
    removed++;
  }
  return { written, removed };
}

function correctionOf(
  { site, document }: Capture,
  { version, standing, before, after, anchors }: MovedText,
  { at, reason }: PublishedTexts,
  deriver: Deriver,
): TextCorrection {
  const [from, to] = [before, after].map((passages) =>
    passagesDigest(passages.map(({ id }) => id)),
  );
  return {
    at,
    what: 'text',
    site,
    document,
    version,
    from: from?.digest ?? '',
    to: to?.digest ?? '',
    moved: anchors.length,
    reason: reason ?? reasonOf(standing.frontMatter, deriver),
  };
}

/** Why a text comes out otherwise, as far as its file tells. */
function reasonOf({ pipeline, without = [] }: PolicyFrontMatter, deriver: Deriver): string {
  if (pipeline !== PIPELINE)
    return `Derived again from the original by pipeline ${PIPELINE}; it was made by pipeline ${pipeline}.`;
  const names = (repairs: readonly string[]) => repairs.join(', ') || 'none';
  return without.join(' ') === deriver.without.join(' ')
    ? 'Derived again from the original, which is read better now.'
    : `Derived again from the original with other repairs left out: ${names(deriver.without)}; before ${names(without)}.`;
}

/** What is known of a version, in the order in which it is written. */
function frontMatterOf(
  run: Run,
  { about }: DescribedText,
  without: Deriver['without'],
): PolicyFrontMatter {
  const { site, document } = run.observations[0].capture;
  const { topics, taxonomy, repairs, words, minutes, grade, ...said } = about;
  return {
    site,
    document,
    version: run.version,
    aliases: [...run.aliases],
    ...said,
    captures: run.observations.map(({ capture }) => described(capture)),
    topics,
    ...(taxonomy === undefined ? {} : { taxonomy }),
    repairs,
    words,
    minutes,
    ...(grade === undefined ? {} : { grade }),
    pipeline: PIPELINE,
    ...(without.length === 0 ? {} : { without: [...without] }),
  };
}

function described(capture: Capture): PolicyFrontMatter['captures'][number] {
  const { at, url, memento, source, original, extension } = capture;
  return {
    at,
    ...(url === undefined ? {} : { url }),
    ...(memento === undefined ? {} : { memento }),
    source,
    original,
    extension,
  };
}
