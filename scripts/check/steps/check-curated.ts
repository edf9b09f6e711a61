import { join } from 'node:path';
import { relatedSites, type Curated } from '../../../src/archive/merged.ts';
import { type CuratorRuling, rulingOn } from '../../../src/archive/rulings.ts';
import type { Capture } from '../../../src/archive/types.ts';
import { readCurated } from '../../../src/engine/reader.ts';
import { readRecord } from '../../../src/engine/store/record.ts';
import type { CheckFinding, Rule } from '../base/check.ts';
import { collector } from '../base/report.ts';

export const idleRuling: Rule = {
  code: 'idle-ruling',
  what: 'The ruling on {at}{document} is about no capture of the site: {instead}.',
  why: 'A ruling is about the capture of its instant, to the second, and changes nothing without one.',
  remedy:
    'Correct the instant, move the ruling to the file of the site whose record has the capture, or take it out.',
};

export const unknownMerge: Rule = {
  code: 'unknown-merge',
  what: 'It is merged into {to}, which is nowhere in the archive.',
  why: 'Its policies would stand under a name that nobody wrote down.',
  remedy:
    'Correct the name. If it is meant, say so in a file for it in content/sites, with its `names`.',
};

export const curatedRules: readonly Rule[] = [idleRuling, unknownMerge];

/** What curators wrote in `sites/` of a content folder that is about nothing in it. */
export async function checkCurated(content: string): Promise<CheckFinding[]> {
  const { reportFor, findings } = collector();
  const curated = await readCurated(content);
  for (const [site, { rulings, mergedInto: to }] of curated) {
    const file = join(content, 'sites', `${site}.mdx`);
    if (to !== undefined && !curated.has(to) && (await readRecord(content, to)).length === 0)
      reportFor(unknownMerge)(file, { to });
    if (rulings.length === 0) continue;
    const record = await readRecord(content, site);
    for (const ruling of rulings) {
      if (record.some((capture) => isAbout(ruling, capture))) continue;
      const instead = await insteadOf(ruling, site, record, content, curated);
      const document = ruling.document === undefined ? '' : ` (${ruling.document})`;
      reportFor(idleRuling)(file, { at: ruling.at, document, instead });
    }
  }
  return findings();
}

const isAbout = (ruling: CuratorRuling, capture: Capture): boolean =>
  rulingOn(capture, [ruling]) !== undefined;

/** What there is that the ruling may be meant for. */
async function insteadOf(
  ruling: CuratorRuling,
  site: string,
  record: readonly Capture[],
  content: string,
  curated: Curated,
): Promise<string> {
  for (const other of relatedSites(site, curated)) {
    const found = (await readRecord(content, other)).some((capture) => isAbout(ruling, capture));
    if (found) return `the record of ${other} has it`;
  }
  if (record.length === 0) return 'it has no record';
  const day = ruling.at.slice(0, 10);
  const near = record.filter(({ at }) => at.startsWith(day)).slice(0, 3);
  const named = near.map(({ at, document }) => `${at} (${document})`).join(', ');
  return near.length === 0 ? 'its record has none of that day' : `of that day it has ${named}`;
}
