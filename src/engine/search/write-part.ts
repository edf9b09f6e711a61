/** One run of Pagefind: as many texts as fit into memory. */
import type * as Pagefind from 'pagefind';
import type { IndexText } from './index-documents.ts';
import type { Part } from './join/join-words.ts';
import { orSilence } from './silence.ts';
import { wordsHtml } from './words-html.ts';

/** How many texts Pagefind may have waiting: enough to keep it busy, few enough to hold. */
const AHEAD = 32;

/**
 * Writes the index of `texts` into `folder`. Pagefind is a process of its own,
 * and ends with the part, which gives its memory back.
 *
 * @throws when Pagefind refuses a text, cannot write, or stops without an answer.
 */
export async function writePart(texts: readonly IndexText[], folder: string): Promise<Part> {
  const pagefind = await import('pagefind');
  const silent = failure('stopped without an answer', ['is there memory left?']);
  try {
    return await orSilence(feed(pagefind, texts, folder), silent);
  } finally {
    await pagefind.close();
  }
}

async function feed(
  { createIndex }: typeof Pagefind,
  texts: readonly IndexText[],
  folder: string,
): Promise<Part> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined) throw failure('could not start', errors);
  const words = await addAll(index, texts);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw failure(`could not write ${folder}`, written.errors);
  return { folder, words };
}

async function addAll(
  index: Pagefind.PagefindIndex,
  texts: readonly IndexText[],
): Promise<number[]> {
  const words: number[] = [];
  for (let at = 0; at < texts.length; at += AHEAD) {
    const some = texts.slice(at, at + AHEAD);
    words.push(...(await Promise.all(some.map((text, place) => add(index, text, at + place)))));
  }
  return words;
}

async function add(
  index: Pagefind.PagefindIndex,
  text: IndexText,
  number: number,
): Promise<number> {
  const content = wordsHtml(text.passages);
  const { file, errors } = await index.addHTMLFile({ url: `/${number}`, content });
  if (errors.length > 0) throw failure(`refused version ${text.version}`, errors);
  return file.uniqueWords;
}

function failure(what: string, reasons: readonly string[]): Error {
  return new Error(
    `The search index was not written: Pagefind ${what} (${reasons.join('; ')}). ` +
      'The pages are complete; run the build again for the search.',
  );
}
