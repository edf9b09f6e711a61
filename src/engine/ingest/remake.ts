import { finding, type Finding } from '../../archive/finding.ts';
import { relatedSites } from '../../archive/merged.ts';
import { withdrawnRulings } from '../../archive/withdrawn.ts';
import type { CuratedSite } from '../../archive/schema/site.ts';
import type { Journal } from '../store/journal.ts';
import { readRecord, recordedSites } from '../store/record.ts';
import { readWithdrawals } from '../store/withdrawn.ts';
import type { PublishedTexts } from './published-texts.ts';
import { deriveSite } from './derive-site.ts';
import type { Deriver } from './deriver.ts';

export interface Remade {
  sites: number;
  versions: number;
  written: number;
  removed: number;
  /** Captures whose text could not be shown as it is. */
  refused: number;
}

export interface Remake {
  readonly content: string;
  readonly deriver: Deriver;
  readonly journal: Journal;
  readonly curated: ReadonlyMap<string, CuratedSite>;
  /** What was published already; a change of it is written down. */
  readonly published?: PublishedTexts;
  /** The sites to derive again, where not all are meant. */
  readonly sites?: readonly string[];
  readonly report: (finding: Finding) => void;
  readonly advance: (sites: number) => void;
}

/** Derives every policy again from the record and the originals. */
export async function remake(options: Remake): Promise<Remade> {
  const { content, deriver, journal, curated, report } = options;
  const counts: Remade = { sites: 0, versions: 0, written: 0, removed: 0, refused: 0 };
  const withdrawn = withdrawnRulings(await readWithdrawals(content));
  for (const site of options.sites ?? (await recordedSites(content))) {
    const record = await readRecord(content, site);
    const rulings = [...withdrawn, ...(curated.get(site)?.rulings ?? [])];
    await journal.open(site);
    const derived = await deriveSite(site, record, new Set(), {
      content,
      deriver,
      rulings,
      related: relatedSites(site, curated),
      ...(options.published === undefined ? {} : { published: options.published }),
      remake: true,
    });
    await journal.done(site);
    deriver.forget(site);
    for (const { capture, refusal } of derived.refused) {
      report(finding(refusal.code, { file: `${site} ${capture.at}` }, { site, ...refusal.args }));
    }
    counts.sites++;
    counts.versions += derived.versions;
    counts.written += derived.written;
    counts.removed += derived.removed;
    counts.refused += derived.refused.length;
    options.advance(1);
  }
  return counts;
}
