/** `npm run build`: makes the site and its search index from a content folder. */
import { writeHeaders } from './build/headers.ts';
import { buildOptions } from './build/options.ts';
import { runAstro } from './build/run-astro.ts';
import { requireContent, requireOwnFolder } from './build/safe-folders.ts';
import { writeSearchIndex } from './build/search-index.ts';
import { Stages } from './build/stages.ts';

const options = buildOptions(process.argv);
const stages = new Stages(options.json);

try {
  await requireContent(options.content);
  await requireOwnFolder(options.out);
} catch (error) {
  stages.stop(error, 2);
}

try {
  await stages.run('build', 'pages', () => runAstro('build', options));
  await stages.run('index', 'search index', () => writeSearchIndex(options));
  await stages.run('headers', 'headers', () => writeHeaders(options.out));
  stages.finish(options.out);
} catch (error) {
  stages.stop(error, 1);
}
