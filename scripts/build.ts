/** `npm run build`: makes the site and its search index from a content folder. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentEntry } from '../src/archive/catalogue.ts';
import type { DocumentHistory } from '../src/engine/history/derive.ts';
import { readCatalogue, readTopics } from '../src/engine/reader.ts';
import { giveBackMemory } from './build/frugal.ts';
import { buildHistories } from './build/histories.ts';
import { writeHostFiles } from './build/host-files.ts';
import { requirePublished } from './build/require-published.ts';
import { oneAtATime } from './build/one-at-a-time.ts';
import { buildOptions, project } from './build/options.ts';
import { publishOriginals, publishRecords, publishWithdrawals } from './build/publish-facts.ts';
import { publishFeeds } from './build/publish-feeds.ts';
import { publishHistory } from './build/publish-history.ts';
import { publishOpenSearch } from './build/publish-open-search.ts';
import { publishSitemaps } from './build/publish-sitemaps.ts';
import { publishTimeMaps } from './build/publish-timemaps.ts';
import { publishReleases } from './build/publish-releases.ts';
import { Publication } from './build/publication.ts';
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
  const topics = await readTopics(options.content);
  const reading = readCatalogue(options.content, topics);
  // And what would break citations.
  const permission = requirePublished(options.content, reading).then(() => markFolder(options.out));
  const histories = buildHistories(options.content);
  // Astro empties the folder that it builds into, so what is no page waits beside it.
  const index = `${options.out}-search`;
  const publication = new Publication(`${options.out}-files`);
  const ended = new AbortController();
  try {
    await bothOrError(
      besidePages().catch((error: unknown) => {
        // Pages that wait for histories would wait for good.
        ended.abort();
        throw error;
      }),
      oneAtATime(
        lock,
        () =>
          stages.run('build', 'pages', () =>
            runAstro(options, { census: histories.census, permission, signal: ended.signal }),
          ),
        (other) => console.error(`Waiting for process ${other}, which builds with this checkout.`),
      ),
    );
    await markFolder(options.out);
    await rename(index, join(options.out, 'pagefind'));
    publication.settle(options.out);
  } finally {
    await rm(index, { recursive: true, force: true });
    await publication.close();
    await histories.close();
  }
  await stages.run('pictures', 'pictures', async () => {
    // What draws is loaded when the pages are done, which need the memory that it takes.
    const { writeSharePictures } = await import('./build/share-pictures.ts');
    return writeSharePictures(await reading, options.out);
  });
  await stages.run('releases', 'releases', () => publishReleases(options.content, options.out));
  await stages.run('headers', 'headers', async () => writeHostFiles(await reading, options));
  stages.finish(options.out);

  async function besidePages(): Promise<void> {
    const { content } = options;
    await permission;
    const catalogue = await reading;
    await stages.run('histories', 'changes', () => histories.take(catalogue));
    await stages.run('index', 'search index', () => {
      const published = async (entry: DocumentEntry): Promise<DocumentHistory> => {
        const known = await histories.of(entry);
        publishHistory(entry, known.history, publication);
        return known;
      };
      return writeSearchIndex(catalogue, published, index);
    });
    await stages.run('feeds', 'feeds', async () =>
      publishFeeds(catalogue, histories.outlines(), options, publication),
    );
    await stages.run('machines', 'for machines', async () => {
      const sitemaps = await publishSitemaps(catalogue, histories.outlines(), options, publication);
      publishOpenSearch(catalogue, options, publication);
      return `TimeMaps: ${publishTimeMaps(catalogue, options, publication)}; sitemaps: ${sitemaps}`;
    });
    await stages.run('originals', 'originals', () =>
      publishOriginals(catalogue, content, publication),
    );
    await stages.run('records', 'records', () => publishRecords(catalogue, content, publication));
    await publishWithdrawals(content, publication);
    giveBackMemory();
  }
}

/** Waits for both, so that nothing is still written when something failed. */
async function bothOrError(...work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) {
    if (result.status === 'rejected') throw result.reason;
  }
}
