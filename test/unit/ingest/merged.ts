import type { Root } from 'mdast';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriveSite } from '../../../src/engine/ingest/derive-site.ts';
import { deriverHere } from '../../../src/engine/ingest/deriver.ts';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { repairs } from '../../../src/engine/repair/index.ts';
import type { Repair } from '../../../src/engine/repair/repair.ts';
import { readRecord } from '../../../src/engine/store/record.ts';
import { file, ingest, princetonText } from './texts.ts';

export const SITE = 'example.com';

/** Derives the site again as a pipeline with one more repair would. */
export async function remakeWith(content: string, extra: Repair): Promise<void> {
  const derive = (markdown: string) => deriveText(markdown, [...repairs, extra]);
  const deriver = deriverHere({ taxonomy: compileTaxonomy([]), derive });
  await deriveSite(SITE, await readRecord(content, SITE), new Set(), {
    content,
    deriver,
    remake: true,
  });
}

/** A repair that a test invents. */
export const repair = (apply: (tree: Root) => Root): Repair => ({
  name: 'html',
  apply: (tree) => ({ tree: apply(tree), count: 1 }),
});

/** Two versions of example.com, of 2003 and 2004, that a better reading of the originals makes one. */
export async function mergedVersions(content: string): Promise<void> {
  const body = '# P\n\nWe collect names.\n';
  await ingest(
    content,
    file('a.txt', princetonText({ stamp: '20030101000000', body })),
    file('b.txt', princetonText({ stamp: '20040101000000', body: `${body}\n---\n` })),
  );
  const withoutRules = repair((tree) => ({
    ...tree,
    children: tree.children.filter((node) => node.type !== 'thematicBreak'),
  }));
  await remakeWith(content, withoutRules);
}
