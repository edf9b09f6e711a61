/** One run of Pagefind: as many documents as fit into memory. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Pagefind from 'pagefind';
import { indexHtml } from './html.ts';
import type { IndexDocument } from './index-documents.ts';
import type { IndexedDocument, Part } from './join/join-indexes.ts';
import { orSilence } from './silence.ts';

/** How many documents Pagefind may have waiting: enough to keep it busy, few enough to hold. */
const AHEAD = 32;

/**
 * Writes the index of `documents` into `folder`. Pagefind is a process of its own, one for each
 * `lane`, and ends with the part, which gives its memory back.
 *
 * @throws when Pagefind refuses a document, cannot write, or stops without an answer.
 */
export async function writePart(
  documents: readonly IndexDocument[],
  folder: string,
  lane: number,
): Promise<Part> {
  const pagefind = await client(lane);
  const silent = failure('stopped without an answer', ['is there memory left?']);
  try {
    return await orSilence(feed(pagefind, documents, folder), silent);
  } finally {
    await pagefind.close();
  }
}

/** Pagefind's module talks to one process; a module with another address is another module. */
async function client(lane: number): Promise<typeof Pagefind> {
  return (await import(`${import.meta.resolve('pagefind')}?lane=${lane}`)) as typeof Pagefind;
}

async function feed(
  { createIndex }: typeof Pagefind,
  documents: readonly IndexDocument[],
  folder: string,
): Promise<Part> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined) throw failure('could not start', errors);
  const indexed = await addAll(index, documents);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw failure(`could not write ${folder}`, written.errors);
  await removeInterfaces(folder);
  return { folder, documents: indexed };
}

async function addAll(
  index: Pagefind.PagefindIndex,
  documents: readonly IndexDocument[],
): Promise<Part['documents']> {
  const indexed: { language: string; document: IndexedDocument }[] = [];
  for (let at = 0; at < documents.length; at += AHEAD) {
    const some = documents.slice(at, at + AHEAD);
    indexed.push(...(await Promise.all(some.map((document) => add(index, document)))));
  }
  return new Map(
    [...Map.groupBy(indexed, ({ language }) => language)].map(([language, list]) => [
      language,
      list.map(({ document }) => document),
    ]),
  );
}

async function add(
  index: Pagefind.PagefindIndex,
  document: IndexDocument,
): Promise<{ language: string; document: IndexedDocument }> {
  const { url, language, sort } = document;
  const { file, errors } = await index.addHTMLFile({ url, content: indexHtml(document) });
  if (errors.length > 0) throw failure(`refused ${url}`, errors);
  return { language: language.toLowerCase(), document: { sort, words: file.uniqueWords } };
}

/** Pagefind's own interfaces and scripts: the site brings its own. */
async function removeInterfaces(folder: string): Promise<void> {
  const names = await readdir(folder);
  const interfaces = names.filter((name) => /^pagefind[\w-]*\.(js|css)$/.test(name));
  await Promise.all(interfaces.map((name) => rm(join(folder, name))));
}

function failure(what: string, reasons: readonly string[]): Error {
  return new Error(
    `The search index was not written: Pagefind ${what} (${reasons.join('; ')}). ` +
      'The pages are complete; run the build again for the search.',
  );
}
