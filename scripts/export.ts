/** `npm run export`: the archive as tables, for statistics programs and databases. */
import { resolve } from 'node:path';
import { readCatalogue } from '../src/engine/reader.ts';
import { inRows } from '../src/archive/export/readme.ts';
import { writeExport } from '../src/engine/export/write-export.ts';
import { cacheOf } from './build/options.ts';
import { requireContent } from './build/safe-folders.ts';
import { exportOptions } from './export/options.ts';
import { addressUnder } from './export/address.ts';
import { replacing } from './export/replacing.ts';
import { showProgress } from './progress.ts';

const options = exportOptions(process.argv);
const progress = showProgress(options.json);

try {
  await requireContent(options.content);
  const catalogue = await readCatalogue(options.content);
  progress.start('Exporting versions:', catalogue.counts.versions);
  const written = await replacing(options.out, (out) =>
    writeExport(catalogue, {
      ...options,
      out,
      cache: cacheOf(options.content),
      address: addressUnder(options.site ?? catalogue.identity.url),
      advance: progress.advance,
    }),
  );
  progress.stop();
  console.log(
    options.json
      ? JSON.stringify({ out: options.out, ...written })
      : `${inRows(written.rows)}.\n${written.files} files, ${(written.bytes / 1e6).toFixed(1)} MB, in ${resolve(options.out)}; ` +
          'README.md there says what each column is.',
  );
} catch (error) {
  progress.stop();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
