import type { Catalogue } from '../../../src/archive/catalogue.ts';
import { taxonomyDigest } from '../../../src/archive/topics/digest.ts';
import type { CheckFinding, Rule } from '../base/check.ts';
import { collector } from '../base/report.ts';

export const staleTopics: Rule = {
  code: 'stale-topics',
  what: 'Its topics were found by {found}, not by the one at hand ({digest}).',
  why: 'Counts, lists and charts of topics are made from what front matter says, evidence from the texts: the two would disagree.',
  remedy: 'Run `npm run ingest -- --retag`, and build again.',
};

/** Whether the topics in the front matter of every version are those of the taxonomy at hand. */
export function checkTopics({ versions, taxonomy }: Catalogue): CheckFinding[] {
  const { reportFor, findings } = collector();
  const report = reportFor(staleTopics);
  const digest = taxonomyDigest(taxonomy);
  for (const version of versions) {
    if (version.taxonomy === digest) continue;
    const found =
      version.taxonomy === undefined
        ? 'a taxonomy that left no digest'
        : `another taxonomy (${version.taxonomy})`;
    report(`content/${version.file}`, { found, digest });
  }
  return findings();
}
