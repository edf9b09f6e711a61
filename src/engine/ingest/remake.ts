import { finding, type Finding } from '../../archive/finding.ts';
import { readRecord, recordedSites } from '../store/record.ts';
import { deriveSite, type DeriveOptions } from './derive-site.ts';

export interface Remade {
  readonly sites: number;
  readonly versions: number;
  readonly written: number;
  /** Captures whose text would not be the original's. */
  readonly refused: number;
}

/** Derives every policy again from the record and the originals. */
export async function remake(
  options: DeriveOptions & { readonly report: (finding: Finding) => void },
): Promise<Remade> {
  const counts = { sites: 0, versions: 0, written: 0, refused: 0 };
  for (const site of await recordedSites(options.content)) {
    const record = await readRecord(options.content, site);
    const derived = await deriveSite(site, record, { ...options, remake: true });
    for (const { capture, derivation } of derived.refused) {
      const { code, args } = derivation.refusal;
      options.report(finding(code, { file: `${site} ${capture.at}` }, args));
    }
    counts.sites++;
    counts.versions += derived.versions;
    counts.written += derived.written;
    counts.refused += derived.refused.length;
  }
  return counts;
}
