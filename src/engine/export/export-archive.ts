/** The whole archive as data, document by document, so that no more than one history is held. */
import { mkdirSync } from 'node:fs';
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Rows } from '../../archive/export/tables/index.ts';
import { compileTopics } from '../../archive/topics/tag.ts';
import type { Source } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import { openHistories } from '../history/histories.ts';
import { documentRows } from './document-rows.ts';
import type { Form } from './forms/form.ts';
import { captureRows, identifying, versionRows } from './site-rows.ts';
import { ExportedTables, type ExportedFile } from './tables.ts';

export interface ExportOptions {
  readonly content: string;
  /** The folder of what the project keeps for this archive. */
  readonly cache: string;
  /** An empty folder, or one that is not there. */
  readonly out: string;
  readonly forms: readonly Form[];
  /** Makes the addresses under which the archive is published. */
  readonly address: Link;
  /** Told after each document, with how many versions it has. */
  readonly advance: (versions: number) => void;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  readonly rows: Readonly<Record<keyof Rows, number>>;
}

/** @throws when an original is not what was captured, or a file cannot be written. */
export async function exportArchive(
  catalogue: Catalogue,
  { content, cache, out, forms, address, advance }: ExportOptions,
): Promise<Exported> {
  mkdirSync(out, { recursive: true });
  const tables = new ExportedTables(out, forms);
  const histories = openHistories(catalogue, { content, cache });
  const tag = compileTopics(catalogue.taxonomy);
  const add = async <Name extends keyof Rows>(name: Name, rows: Iterable<Rows[Name]>) => {
    for (const some of batches(rows)) await tables.add(name, some);
  };
  await add('sources', sourcesIn(catalogue));
  for (const site of catalogue.sites) {
    const identify = identifying(content);
    await add('captures', await captureRows(content, site, identify));
    for (const entry of site.documents) {
      if (entry.versions.length === 0) continue;
      const { history } = await histories.of(entry);
      await add('versions', versionRows(entry, history, identify, address));
      const rows = documentRows(entry, history, tag);
      await add('passages', rows.passages);
      await add('texts', rows.texts);
      await add('evidence', rows.evidence);
      await add('changes', rows.changes);
      advance(entry.versions.length);
    }
  }
  return { files: await tables.close(), rows: tables.counts };
}

/** The sources that anything in the archive came from, in the order of their names. */
export function sourcesIn({ sites, sources }: Catalogue): Source[] {
  const used = new Set<string>();
  for (const { documents } of sites) {
    for (const { versions, failed } of documents) {
      for (const { captures } of versions) for (const { source } of captures) used.add(source);
      for (const { source } of failed) used.add(source);
    }
  }
  return [...sources.values()].filter(({ id }) => used.has(id));
}

const MOST = 2_000;

function* batches<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let some: Row[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < MOST) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
