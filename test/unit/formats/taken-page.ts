/**
 * Takes one page through all that ingest and a build do with it, and prints what that took: started as a
 * process of its own, as memory is a process's. Argument: the piece that the page repeats, and its length.
 */
import { compileTopics } from '../../../src/archive/topics/tag.ts';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { describe } from '../../../src/engine/ingest/describe.ts';
import { failureOf } from '../../../src/engine/ingest/failure.ts';
import { pageText } from '../../../src/engine/html/page-text.ts';
import { renderBody } from '../../../src/engine/mdx/render.ts';
import { readTopics } from '../../../src/engine/reader.ts';
import { repeated } from './hostile-markup.ts';

const [piece = '', length = '0'] = process.argv.slice(2);
const tagger = compileTopics(await readTopics('content'));
const bytes = Buffer.from(repeated(JSON.parse(piece) as string, Number(length)));
const before = process.cpuUsage();
const derivation = deriveText(pageText(bytes));
if ('text' in derivation) {
  describe('example.com', derivation.text, tagger);
  failureOf(derivation.text.title, derivation.text.mdx);
  renderBody(derivation.text.mdx);
}
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    seconds: (user + system) / 1_000_000,
    megabytes: process.resourceUsage().maxRSS / 1_000,
    refusal: 'refusal' in derivation ? derivation.refusal.code : undefined,
  }),
);
