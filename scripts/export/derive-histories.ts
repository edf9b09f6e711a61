/** A process of `npm run export`: derives the histories of some documents, by their numbers, and keeps them. */
import { openHistories } from '../../src/engine/history/histories.ts';
import { readCatalogue } from '../../src/engine/reader.ts';
import { cacheOf } from '../build/options.ts';

const [content = '', from = '0', to = '0'] = process.argv.slice(2);
const catalogue = await readCatalogue(content);
const histories = openHistories(catalogue, { content, cache: cacheOf(content) });
const documents = catalogue.sites.flatMap((site) => site.documents);
for (const entry of documents.slice(Number(from), Number(to)))
  if (entry.versions.length > 0) await histories.of(entry);
