/** What runs in a process of its own when histories are measured: every change and life of an archive. */
import { packsOf } from '../../src/archive/history/packs.ts';
import { livesOf } from '../../src/archive/history/lives.ts';
import { compileTaxonomy } from '../../src/archive/topics/taxonomy.ts';
import { deriveHistory } from '../../src/engine/history/derive.ts';
import { readCatalogue } from '../../src/engine/reader.ts';

const [content = ''] = process.argv.slice(2);
const catalogue = await readCatalogue(content);
const taxonomy = compileTaxonomy(catalogue.taxonomy);
const counts = { versions: 0, changes: 0, lives: 0, bytes: 0 };
for (const entry of catalogue.sites.flatMap(({ documents }) => documents)) {
  const { history } = await deriveHistory(content, entry, taxonomy);
  counts.versions += history.versions.length;
  counts.changes += history.versions.filter(({ change }) => change !== undefined).length;
  counts.lives += livesOf(history).all.length;
  for (const { json } of packsOf(history, entry)) counts.bytes += Buffer.byteLength(json);
}
process.stdout.write(`${JSON.stringify(counts)}\n`);
