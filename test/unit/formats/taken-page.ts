/**
 * Takes one page through all that ingest and a build do with it, and prints what that took: started as a
 * process of its own, as memory is a process's. Arguments: a content folder, the piece that the page
 * repeats, and its length.
 */
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriveCapture } from '../../../src/engine/ingest/derive-capture.ts';
import { renderBody } from '../../../src/engine/mdx/render.ts';
import { readTopics } from '../../../src/engine/reader.ts';
import { keepOriginal, sha256 } from '../../../src/engine/store/originals.ts';
import { repeated } from './hostile-markup.ts';

const [content = '', piece = '', length = '0'] = process.argv.slice(2);
const bytes = Buffer.from(repeated(JSON.parse(piece) as string, Number(length)));
const original = sha256(bytes);
await keepOriginal(content, bytes, original, 'html');
const context = { taxonomy: compileTaxonomy(await readTopics('content')) };
const task = { content, site: 'example.com', original, extension: 'html', format: 'html' };
const before = process.cpuUsage();
const derived = await deriveCapture(task, context);
if ('text' in derived) renderBody(derived.text.mdx);
const { user, system } = process.cpuUsage(before);
const took = {
  seconds: (user + system) / 1_000_000,
  megabytes: process.resourceUsage().maxRSS / 1_000,
  ...('refusal' in derived ? { refusal: derived.refusal.code } : {}),
};
process.stdout.write(JSON.stringify(took));
