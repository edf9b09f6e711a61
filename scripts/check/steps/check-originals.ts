import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, VersionRecord } from '../../../src/archive/catalogue.ts';
import type { Withdrawal } from '../../../src/archive/schema/withdrawal.ts';
import { goneOriginals, keptAs } from '../../../src/archive/withdrawn.ts';
import { href } from '../../../src/archive/urls.ts';
import type { CheckFinding, Rule, Site } from '../base/check.ts';
import { collector } from '../base/report.ts';

const changedOriginal: Rule = {
  code: 'changed-original',
  what: 'It is not the original of {version}: {reason}.',
  why: 'What is published as the original text must be, byte for byte, what the record names by its SHA-256.',
  remedy: 'Build again. If that does not help, compare the file with content/originals.',
};

const unknownOriginal: Rule = {
  code: 'unknown-original',
  what: 'No version of the content folder is published with it.',
  why: 'A site shows what its content folder holds: this was built from another, or from an older one.',
  remedy: 'Build again, or name the folder that it was built from with --content.',
};

export const originalRules: readonly Rule[] = [changedOriginal, unknownOriginal];

/**
 * Whether the original published with each version has the SHA-256 that its record gives, or that of what
 * replaced it where words were withdrawn, and whether each original that is published is one of those.
 */
export function checkOriginals(
  site: Site,
  { versions }: Pick<Catalogue, 'versions'>,
  withdrawals: readonly Withdrawal[] = [],
): CheckFinding[] {
  const gone = goneOriginals(withdrawals);
  const { reportFor, findings } = collector();
  const report = reportFor(changedOriginal);
  const known = new Set<string>();
  for (const version of versions) {
    const name = `${version.site} ${version.document} ${version.version}`;
    const published = sourcesOf(version).filter((file) => site.files.has(file));
    for (const file of published) known.add(file);
    if (published.length === 0) {
      const reason = 'the site has no such file';
      report(sourcesOf(version)[0] ?? '', { version: name, reason });
    }
    for (const file of published) {
      const sum = createHash('sha256')
        .update(readFileSync(join(site.out, file)))
        .digest('hex');
      if (version.captures.some(({ original }) => keptAs(original, gone) === sum)) continue;
      report(file, { version: name, reason: `its SHA-256 is ${sum}` });
    }
  }
  for (const file of site.files) {
    if (ORIGINAL.test(file) && !known.has(file)) reportFor(unknownOriginal)(file, {});
  }
  return findings();
}

const ORIGINAL = /^policies\/.*\/source\.(?:md|html\.txt)$/;

function sourcesOf({ site, document, version, captures }: VersionRecord): string[] {
  const extensions = new Set(captures.map(({ extension }) => extension));
  return [...extensions].map((extension) =>
    decodeURIComponent(href({ page: 'source', site, document, version, extension }, '/').slice(1)),
  );
}
