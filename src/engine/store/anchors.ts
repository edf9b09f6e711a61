/** `anchors/<site>.tsv`: published passage ids whose text changed, and what they became. */
import { join } from 'node:path';
import type { Anchor } from '../../archive/anchors.ts';
import { readText, writeChanged } from './files.ts';

const HEADER = 'document\tversion\told\tsuccessor';

const anchorsFile = (site: string): string => join('anchors', `${site}.tsv`);

/** In the order in which they were written; none for a site whose anchors never moved. */
export async function readAnchors(content: string, site: string): Promise<Anchor[]> {
  const text = (await readText(join(content, anchorsFile(site)))) ?? '';
  return text
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [document = '', version = '', old = '', successor = ''] = line.split('\t');
      return { document, version, old, successor };
    });
}

/** Adds anchors after those that stand; one that an ingest wrote before it was killed is there already. */
export async function addAnchors(
  content: string,
  site: string,
  anchors: readonly Anchor[],
): Promise<void> {
  if (anchors.length === 0) return;
  const all = [...(await readAnchors(content, site)), ...anchors];
  const lines = all.map((anchor) =>
    [anchor.document, anchor.version, anchor.old, anchor.successor].join('\t'),
  );
  await writeChanged(content, anchorsFile(site), [HEADER, ...new Set(lines), ''].join('\n'));
}
