/** The pages of changes: one for each version that has another before it. */
import { toHtml } from 'hast-util-to-html';
import type { Catalogue, VersionEntry } from '../archive/catalogue.ts';
import { changeBetween } from '../archive/changes/compare.ts';
import { summaryTree } from '../archive/changes/summary-tree.ts';
import { changeTree, type Side } from '../archive/changes/tree.ts';
import { passagesAt } from '../archive/history/history.ts';
import { documentOf } from './documents.ts';
import { historyCensus, historyOf } from './histories.ts';
import { link, published } from './link.ts';
import { changesPage, type ChangesPage } from './page-data/changes.ts';
import { passageTongue } from './page-data/language.ts';
import { versionPath, type VersionPath } from './paths.ts';

/** Document by document, so that each history is read once. */
export async function changesPaths(archive: Catalogue): Promise<VersionPath[]> {
  const { outlines } = await historyCensus();
  return outlines.flatMap((outline) => {
    const { versions } = documentOf(archive, outline);
    return outline.versions.flatMap(({ before }, index) => {
      const version = versions[index];
      return before === undefined || version === undefined ? [] : [versionPath(version)];
    });
  });
}

/** @throws when the version has none before it. */
export async function changesOf(archive: Catalogue, version: VersionEntry): Promise<ChangesPage> {
  const entry = documentOf(archive, version);
  const { history, outline } = await historyOf(entry);
  const index = entry.versions.indexOf(version);
  const known = outline.versions[index];
  const before = known?.before;
  const from = before === undefined ? undefined : entry.versions[before];
  if (before === undefined || from === undefined || known?.interval === undefined)
    throw new Error(`${version.site} ${version.version} has no version before it.`);
  const change = changeBetween(passagesAt(history, before), passagesAt(history, index), {
    extraction: version.extraction === true,
  });
  const children = changeTree(change.parts, { from: side(from), to: side(version) });
  const next = outline.versions.findIndex((one) => one.before === index);
  return changesPage(
    {
      entry,
      from,
      to: version,
      change,
      interval: known.interval,
      summary: toHtml({ type: 'root', children: summaryTree(change) }),
      html: toHtml({ type: 'root', children }),
      previous: outline.versions[before]?.before === undefined ? undefined : from,
      next: entry.versions[next],
      identity: archive.identity,
      address: published,
    },
    link,
  );
}

const side = (version: VersionEntry): Side => ({
  href: ({ id }) => link({ ...version, page: 'version', passage: id }),
  tongue: ({ id }) => passageTongue(version, id),
});
