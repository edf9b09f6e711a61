/** An export with everything that belongs to it: tables, layout, README, `datapackage.json`, checksums. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../archive/catalogue.ts';
import { dataPackage } from '../../archive/export/datapackage.ts';
import { exportReadme } from '../../archive/export/readme.ts';
import type { Table } from '../../archive/export/table.ts';
import { tables } from '../../archive/export/tables/index.ts';
import { formatManifest } from '../../archive/release/manifest.ts';
import { checksumOf } from './checksums.ts';
import { exportArchive, type Exported, type ExportOptions, sourcesIn } from './export-archive.ts';
import { writeOtaLayout } from './ota-layout.ts';

export interface WholeExport extends ExportOptions {
  /** Whether to write the layout of Open Terms Archive, too. */
  readonly layout: boolean;
}

/** @throws when an original is not what was captured, or a file cannot be written. */
export async function writeExport(
  catalogue: Catalogue,
  options: WholeExport,
): Promise<Pick<Exported, 'rows'> & { readonly files: number; readonly bytes: number }> {
  const { content, out, layout } = options;
  const { files, rows } = await exportArchive(catalogue, options);
  const laidOut = layout ? (await writeOtaLayout(catalogue, content, out)).files : [];
  const listed = files.map(({ path, table, form, year }) => ({
    path,
    table,
    form: form.name,
    mediaType: form.mediaType,
    ...(year === undefined ? {} : { year }),
    ...checksumOf(join(out, path)),
  }));
  const about = {
    identity: catalogue.identity,
    sources: sourcesIn(catalogue),
    tables: Object.values(tables) as unknown as readonly Table<never>[],
  };
  const forms = options.forms.map(({ name }) => name);
  const described = JSON.stringify(dataPackage({ ...about, files: listed }), null, 2);
  writeFileSync(join(out, 'datapackage.json'), `${described}\n`);
  writeFileSync(join(out, 'README.md'), exportReadme({ ...about, rows, forms, layout }));
  const rest = ['README.md', 'datapackage.json', ...laidOut].map((path) => ({
    path,
    ...checksumOf(join(out, path)),
  }));
  const all = [...listed, ...rest];
  const manifest = formatManifest(new Map(all.map(({ path, sha256 }) => [path, sha256])));
  writeFileSync(join(out, 'manifest-sha256.txt'), manifest);
  return { rows, files: all.length + 1, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) };
}
