/** Feeds index documents to Pagefind and writes its index. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { indexHtml } from './html.ts';
import type { IndexDocument } from './index-documents.ts';

/** How many documents Pagefind may have waiting: enough to keep it busy, few enough to hold. */
const AHEAD = 32;

/**
 * Writes the index of `documents` into `folder`, replacing what was there, and returns how many
 * documents it holds.
 *
 * @throws when Pagefind refuses a document, cannot write, or stops without an answer.
 */
export async function writeIndex(
  documents: AsyncIterable<IndexDocument>,
  folder: string,
): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const watch = watchForSilence();
  try {
    return await Promise.race([feed(documents, folder), watch.silence]);
  } finally {
    watch.end();
    await close();
  }
}

async function feed(documents: AsyncIterable<IndexDocument>, folder: string): Promise<number> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined) throw failure('could not start', errors);
  const count = await addAll(index, documents);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw failure(`could not write ${folder}`, written.errors);
  await removeInterfaces(folder);
  return count;
}

async function addAll(
  index: PagefindIndex,
  documents: AsyncIterable<IndexDocument>,
): Promise<number> {
  const waiting = new Set<Promise<void>>();
  const refused: unknown[] = [];
  let count = 0;
  for await (const document of documents) {
    count++;
    const added = add(index, document)
      .catch((error: unknown) => void refused.push(error))
      .finally(() => waiting.delete(added));
    waiting.add(added);
    if (waiting.size >= AHEAD) await Promise.race(waiting);
    if (refused.length > 0) throw refused[0];
  }
  await Promise.all(waiting);
  if (refused.length > 0) throw refused[0];
  return count;
}

async function add(index: PagefindIndex, document: IndexDocument): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: document.url, content: indexHtml(document) });
  if (errors.length > 0) throw failure(`refused ${document.url}`, errors);
}

/** Pagefind's own interfaces and scripts: the site brings its own. */
async function removeInterfaces(folder: string): Promise<void> {
  const names = await readdir(folder);
  const interfaces = names.filter((name) => /^pagefind[\w-]*\.(js|css)$/.test(name));
  await Promise.all(interfaces.map((name) => rm(join(folder, name))));
}

/**
 * Pagefind is a process of its own, and its client waits for ever when that process dies. Node then
 * has nothing left to do and would end without a word; this turns the silence into an error.
 */
function watchForSilence(): { silence: Promise<never>; end: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const onSilence = (): void => {
    reject(failure('stopped without an answer', ['it may have run out of memory']));
  };
  process.once('beforeExit', onSilence);
  return { silence: promise, end: () => process.off('beforeExit', onSilence) };
}

function failure(what: string, reasons: readonly string[]): Error {
  return new Error(
    `The search index was not written: Pagefind ${what} (${reasons.join('; ')}). ` +
      'The pages are complete; run the build again for the search.',
  );
}
