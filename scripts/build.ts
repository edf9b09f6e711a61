/** `npm run build`: makes the site and its search index from a content folder. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalogue, readTopics } from '../src/engine/reader.ts';
import { writeHeaders } from './build/headers.ts';
import { buildHistories } from './build/histories.ts';
import { oneAtATime } from './build/one-at-a-time.ts';
import { buildOptions, project } from './build/options.ts';
import { publishOriginals, publishRecords } from './build/publish-facts.ts';
import { publishFeeds } from './build/publish-feeds.ts';
import { publishHistories } from './build/publish-histories.ts';
import { runAstro } from './build/run-astro.ts';
import { markFolder, requireFolders } from './build/safe-folders.ts';
import { writeSearchIndex } from './build/search-index.ts';
import { Stages } from './build/stages.ts';

const options = buildOptions(process.argv);
const lock = join(project, '.cache', 'build.lock');
const stages = new Stages(options.json);

const usable = await requireFolders(options).catch((error: unknown) => stages.stop(error, 2));
if (usable) await makeSite().catch((error: unknown) => stages.stop(error, 1));

async function makeSite(): Promise<void> {
  // A broken taxonomy is told before anything is emptied.
  await readTopics(options.content);
  await markFolder(options.out);
  // Astro empties the folder that it builds into, so the index waits beside it.
  const waiting = `${options.out}-search`;
  const reading = readCatalogue(options.content);
  const histories = buildHistories(options.content);
  const ended = new AbortController();
  try {
    await bothOrError(
      readyForSearch().catch((error: unknown) => {
        // Pages that wait for histories would wait for good.
        ended.abort();
        throw error;
      }),
      oneAtATime(
        lock,
        () =>
          stages.run('build', 'pages', () =>
            runAstro(options, { census: histories.census, signal: ended.signal }),
          ),
        (other) => console.error(`Waiting for process ${other}, which builds with this checkout.`),
      ),
    );
    await markFolder(options.out);
    await rename(waiting, join(options.out, 'pagefind'));
  } finally {
    await rm(waiting, { recursive: true, force: true });
    await histories.close();
  }
  const catalogue = await reading;
  await stages.run('packs', 'histories', () => publishHistories(catalogue, histories, options));
  await stages.run('feeds', 'feeds', async () =>
    publishFeeds(catalogue, histories.outlines(), options),
  );
  await stages.run('originals', 'originals', () => publishOriginals(catalogue, options));
  await stages.run('records', 'records', () => publishRecords(catalogue, options));
  await stages.run('pictures', 'pictures', async () => {
    // What draws is loaded when the pages are done, which need the memory that it takes.
    const { writeSharePictures } = await import('./build/share-pictures.ts');
    return writeSharePictures(catalogue, options.out);
  });
  await stages.run('headers', 'headers', () => writeHeaders(options.out));
  stages.finish(options.out);

  async function readyForSearch(): Promise<void> {
    const catalogue = await reading;
    await stages.run('histories', 'changes', () => histories.take(catalogue));
    await stages.run('index', 'search index', () =>
      writeSearchIndex(catalogue, histories, waiting),
    );
  }
}

/** Waits for both, so that nothing is still written when something failed. */
async function bothOrError(...work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) {
    if (result.status === 'rejected') throw result.reason;
  }
}
