import type { Capture } from '../../archive/types.ts';

const KEPT = new Set([
  'alexa_rank', 'analysis_subcorpus', 'categories', 'classifier_probability',
  'cross_domain_homepage_redir', 'interval', 'link_text', 'parked_domain', 'phase', 'policy_domain',
  'policy_filetype', 'policy_title', 'sha1', 'simhash', 'simhash_updated', 'strict_updated',
]); // prettier-ignore

/** Strings as they are, and beside them what JSON has no word for. A string without an end is the rest. */
const TOKENS = /"(?:[^"\\]+|\\[^])*"?|-?\bInfinity\b|\bNaN\b|(?<![\w.+-])-?\d{16,}(?![\w.])/g;

/**
 * What a commit message of the corpus says of its capture: JSON but for `NaN` and infinities, which
 * are kept as nothing, and numbers of 64 bits, which are kept as text so that no digit is lost.
 * Nothing where the message holds no such object.
 */
export function crawlMetadata(body: string): Capture['known'] | undefined {
  const start = body.indexOf('{');
  const end = body.lastIndexOf('}');
  if (start === -1 || end < start) return undefined;
  const json = body.slice(start, end + 1).replace(TOKENS, (token) => {
    if (token.startsWith('"')) return token;
    return /\d/.test(token) ? `"${token}"` : 'null';
  });
  try {
    const data = JSON.parse(json) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(data).flatMap(([key, value]) => {
        const isPlain =
          typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
        return KEPT.has(key) && isPlain ? [[key, value]] : [];
      }),
    );
  } catch {
    return undefined;
  }
}
