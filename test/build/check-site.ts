import { join } from 'node:path';
import { formatCheckFinding } from '../../scripts/check/base/report.ts';
import { checks } from '../../scripts/check/checks/index.ts';
import { checkOriginals, originalRules } from '../../scripts/check/steps/check-originals.ts';
import { checkTopics, staleTopics } from '../../scripts/check/steps/check-topics.ts';
import { findSite } from '../../scripts/check/steps/find-site.ts';
import { visitSite } from '../../scripts/check/steps/visit-site.ts';
import { readCatalogue } from '../../src/engine/reader.ts';

export const content = join(import.meta.dirname, '..', '..', 'content');

/** Everything that `npm run check` finds in a built site, as sentences. */
export async function checkSite(out: string, from = content): Promise<string[]> {
  const site = await findSite(out);
  const catalogue = await readCatalogue(from);
  const findings = [
    ...visitSite(site, checks),
    ...checkOriginals(site, catalogue),
    ...checkTopics(catalogue),
  ];
  const rules = [...checks, ...originalRules, staleTopics];
  return findings.map((finding) => formatCheckFinding(finding, rules));
}
