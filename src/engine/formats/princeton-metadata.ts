import type { Capture } from '../../archive/types.ts';

const KEPT = new Set([
  'alexa_rank', 'analysis_subcorpus', 'categories', 'classifier_probability',
  'cross_domain_homepage_redir', 'interval', 'link_text', 'parked_domain', 'phase', 'policy_domain',
  'policy_filetype', 'policy_title', 'sha1', 'simhash', 'simhash_updated', 'strict_updated',
]); // prettier-ignore

/**
 * What a commit message of the corpus says of its capture: JSON but for `NaN`, which is kept as
 * nothing, and unsigned 64-bit numbers, which are kept as text so that no digit is lost.
 * Nothing where the message holds no such object.
 */
export function crawlMetadata(body: string): Capture['known'] | undefined {
  const start = body.indexOf('{');
  const end = body.lastIndexOf('}');
  if (start === -1 || end < start) return undefined;
  const json = body
    .slice(start, end + 1)
    .replace(/^(\s*"[^"]+":\s*)NaN(,?)\s*$/gm, '$1null$2')
    .replace(/^(\s*"[^"]+":\s*)(\d{16,})(,?)\s*$/gm, '$1"$2"$3');
  try {
    const data = JSON.parse(json) as Record<string, string | number | boolean | null>;
    return Object.fromEntries(
      Object.entries(data).filter(([key, value]) => KEPT.has(key) && value !== null),
    );
  } catch {
    return undefined;
  }
}
