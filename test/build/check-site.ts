import { join } from 'node:path';
import { formatCheckFinding } from '../../scripts/check/base/report.ts';
import { checks } from '../../scripts/check/checks/index.ts';
import { checkOriginals, originalRules } from '../../scripts/check/steps/check-originals.ts';
import { findSite } from '../../scripts/check/steps/find-site.ts';
import { visitSite } from '../../scripts/check/steps/visit-site.ts';

export const content = join(import.meta.dirname, '..', '..', 'content');

/** Everything that `npm run check` finds in a built site, as sentences. */
export async function checkSite(out: string, from = content): Promise<string[]> {
  const site = await findSite(out);
  const findings = [...visitSite(site, checks), ...(await checkOriginals(site, from))];
  return findings.map((finding) => formatCheckFinding(finding, [...checks, ...originalRules]));
}
