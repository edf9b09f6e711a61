import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import { formatCheckFinding } from '../check/base/report.ts';
import { checkLock, lockRules } from '../check/steps/check-lock.ts';

/** So many are named; the rest are counted. */
const NAMED = 20;

/**
 * Whether every address under lock will answer. An archive without a lock and redirects is not waited for.
 *
 * @throws with what would be gone and the ways out.
 */
export async function requirePublished(
  content: string,
  reading: Promise<Catalogue>,
): Promise<void> {
  if (!['urls.lock', 'redirects.txt'].some((file) => existsSync(join(content, file)))) return;
  const { findings } = await checkLock(content, await reading);
  if (findings.length === 0) return;
  const named = findings.slice(0, NAMED).map((finding) => formatCheckFinding(finding, lockRules));
  const more = findings.length - named.length;
  throw new Error(
    [
      ...named,
      ...(more > 0 ? [`And ${more} more: \`npm run check\` names them all.`] : []),
      'Nothing was built.',
    ].join('\n'),
  );
}
