/** One run of Pagefind: as many texts as fit into memory. */
import type * as Pagefind from 'pagefind';
import type { Part } from './join/join-words.ts';
import { orSilence } from './silence.ts';
import { type CutText, startsOf, wordsHtml } from './words-html.ts';

/**
 * Writes the index of `texts` into `folder`. Pagefind is a process of its own,
 * and ends with the part, which gives its memory back.
 *
 * @throws when Pagefind refuses the texts, cannot write, or stops without an answer.
 */
export async function writePart(texts: readonly CutText[], folder: string): Promise<Part> {
  const pagefind = await import('pagefind');
  const silent = failure('stopped without an answer', ['is there memory left?']);
  try {
    await orSilence(feed(pagefind, wordsHtml(texts), folder), silent);
  } finally {
    await pagefind.close();
  }
  const words = texts.map(({ lengths }) => lengths.reduce((sum, length) => sum + length, 0));
  return { folder, starts: startsOf(texts), words };
}

async function feed(
  { createIndex }: typeof Pagefind,
  content: string,
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined) throw failure('could not start', errors);
  const added = await index.addHTMLFile({ url: '/', content });
  if (added.errors.length > 0) throw failure('refused a part of the texts', added.errors);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw failure(`could not write ${folder}`, written.errors);
}

function failure(what: string, reasons: readonly string[]): Error {
  return new Error(
    `The search index was not written: Pagefind ${what} (${reasons.join('; ')}). ` +
      'The pages are complete; run the build again for the search.',
  );
}
