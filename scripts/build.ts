/** `npm run build`: makes the site and its search index from a content folder. */
import { join } from 'node:path';
import { writeHeaders } from './build/headers.ts';
import { oneAtATime } from './build/one-at-a-time.ts';
import { buildOptions, project } from './build/options.ts';
import { runAstro } from './build/run-astro.ts';
import { requireFolders } from './build/safe-folders.ts';
import { writeSearchIndex } from './build/search-index.ts';
import { Stages } from './build/stages.ts';

const options = buildOptions(process.argv);
const lock = join(project, '.cache', 'build.lock');
const stages = new Stages(options.json);

const usable = await requireFolders(options).catch((error: unknown) => stages.stop(error, 2));
if (usable) await makeSite().catch((error: unknown) => stages.stop(error, 1));

async function makeSite(): Promise<void> {
  await oneAtATime(
    lock,
    () => stages.run('build', 'pages', () => runAstro(options)),
    (other) => console.error(`Waiting for process ${other}, which builds with this checkout, too.`),
  );
  await stages.run('index', 'search index', () => writeSearchIndex(options));
  await stages.run('headers', 'headers', () => writeHeaders(options.out));
  stages.finish(options.out);
}
