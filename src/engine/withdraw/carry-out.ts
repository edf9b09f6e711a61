/** Does what a plan says: facts first, then bytes, then what was made of them. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalUrls } from '../../archive/lock/canonical.ts';
import { redirectsOf } from '../../archive/redirects.ts';
import { relatedSites } from '../../archive/merged.ts';
import type { Catalogue } from '../../archive/catalogue.ts';
import type { RepairName } from '../../archive/repairs.ts';
import type { Withdrawal } from '../../archive/schema/withdrawal.ts';
import { compileTaxonomy } from '../../archive/topics/taxonomy.ts';
import { goneOriginals, keptAs, tombstonesOf, withdrawnRulings } from '../../archive/withdrawn.ts';
import { deriverHere } from '../ingest/deriver.ts';
import { deriveSite } from '../ingest/derive-site.ts';
import { publishedTexts } from '../ingest/published-texts.ts';
import { readCatalogue, readCurated, readLock, readRedirects, readTopics } from '../reader.ts';
import { withoutWords } from '../store/findings.ts';
import { openJournal } from '../store/journal.ts';
import { keepOriginal, originalFile } from '../store/originals.ts';
import { policyFiles, readPolicy } from '../store/policies.ts';
import { readRecord } from '../store/record.ts';
import { addWithdrawals, readWithdrawals } from '../store/withdrawn.ts';
import type { Plan } from './plan.ts';

export interface CarriedOut {
  /** Files of originals that are gone. */
  readonly originals: number;
  /** Versions whose text was written again, and versions that are gone. */
  readonly written: number;
  readonly removed: number;
  /** Pages that stand for nothing any more, and say why from now on. */
  readonly tombstones: readonly string[];
}

/**
 * Carries a plan out. What is written first says what is to be gone: an ingest that finds it half done
 * finishes it.
 *
 * @param caches folders in which what was derived is kept from one build to the next
 */
export async function carryOut(
  content: string,
  archive: Catalogue,
  { withdrawals, replacements, sites, quotes }: Plan,
  caches: readonly string[],
): Promise<CarriedOut> {
  const journal = await openJournal(content);
  try {
    for (const site of sites) await journal.open(site);
    const before = await readWithdrawals(content);
    await keepReplacements(content, withdrawals, replacements);
    await addWithdrawals(content, withdrawals);
    const all = [...before, ...withdrawals];
    const originals = await deleteGone(content, withdrawals, [before, all]);
    const { written, removed } = await deriveAgain(content, withdrawals, all, sites, journal.done);
    await withoutWords(content, quotes);
    for (const cache of caches) await rm(cache, { recursive: true, force: true });
    const tombstones = await leaveTombstones(content, archive, withdrawals);
    return { originals, written, removed, tombstones };
  } finally {
    await journal.close();
  }
}

async function keepReplacements(
  content: string,
  withdrawals: readonly Withdrawal[],
  replacements: Plan['replacements'],
): Promise<void> {
  for (const { original, extension, replacement } of withdrawals.flatMap((one) => one.originals)) {
    const bytes = replacements.get(original);
    if (bytes !== undefined && replacement !== undefined)
      await keepOriginal(content, bytes, replacement, extension);
  }
}

/** Deletes the bytes that stood for what is gone, be it the original or what had replaced it before. */
async function deleteGone(
  content: string,
  withdrawals: readonly Withdrawal[],
  [before, after]: readonly [readonly Withdrawal[], readonly Withdrawal[]],
): Promise<number> {
  const [were, are] = [goneOriginals(before), goneOriginals(after)];
  let deleted = 0;
  for (const { original, extension } of withdrawals.flatMap((one) => one.originals)) {
    for (const kept of new Set([original, keptAs(original, were)])) {
      if (kept === undefined || kept === keptAs(original, are)) continue;
      await rm(join(content, originalFile(kept, extension)), { force: true });
      deleted++;
    }
  }
  return deleted;
}

async function deriveAgain(
  content: string,
  withdrawals: readonly Withdrawal[],
  all: readonly Withdrawal[],
  sites: readonly string[],
  done: (site: string) => Promise<void>,
): Promise<{ written: number; removed: number }> {
  const curated = await readCurated(content);
  const taxonomy = compileTaxonomy(await readTopics(content));
  const withdrawn = withdrawnRulings(all);
  const again = new Set(
    withdrawals.flatMap((one) => one.originals.map(({ original }) => original)),
  );
  const [{ at, reason } = { at: '', reason: '' }] = withdrawals;
  const published = { ...publishedTexts([], at, `Taken out: ${reason}`), has: () => true };
  const counts = { written: 0, removed: 0 };
  for (const site of sites) {
    const deriver = deriverHere({ taxonomy, without: await leftOut(content, site) });
    const derived = await deriveSite(site, await readRecord(content, site), new Set(), {
      content,
      deriver,
      again,
      published,
      rulings: [...withdrawn, ...(curated.get(site)?.rulings ?? [])],
      related: relatedSites(site, curated),
    });
    await done(site);
    counts.written += derived.written;
    counts.removed += derived.removed;
  }
  return counts;
}

/** The repairs that were left out of a site’s texts: what is derived again leaves them out too. */
async function leftOut(content: string, site: string): Promise<readonly RepairName[]> {
  const [file] = await policyFiles(content, `policies/${site}`);
  return file === undefined ? [] : ((await readPolicy(content, file)).frontMatter.without ?? []);
}

/** Pages of years, topics and sites that had nothing but what is gone now say so. */
async function leaveTombstones(
  content: string,
  before: Catalogue,
  withdrawals: readonly Withdrawal[],
): Promise<string[]> {
  const after = await readCatalogue(content);
  const lock = (await readLock(content)).map(({ url }) => url);
  const { redirects } = redirectsOf(after, await readRedirects(content), lock);
  const { pages, versions } = canonicalUrls(after);
  const own = tombstonesOf(withdrawals);
  const urls = [...canonicalUrls(before).pages.keys()].filter(
    (url) => !pages.has(url) && !versions.has(url) && !redirects.has(url) && !own.has(url),
  );
  const [{ at, reason } = { at: '', reason: '' }] = withdrawals;
  if (urls.length > 0)
    await addWithdrawals(content, [{ at, what: 'page', urls, reason, originals: [] }]);
  return urls;
}
