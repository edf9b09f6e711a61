import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { archiveCache } from '../../src/engine/archive-cache.ts';

/** Which archive to build, where to, and under which address. */
export interface BuildOptions {
  /** Absolute. */
  readonly content: string;
  /** Absolute. */
  readonly out: string;
  /** With a slash at both ends. */
  readonly base: string;
  /** The origin, where it is known. */
  readonly site?: string;
  readonly json: boolean;
}

/** Where what need not be derived again from a content folder is kept from one build to the next. */
export const cacheOf = (content: string): string =>
  process.env['SMALLPRINT_CACHE'] ?? archiveCache(project, content);

/** The project's folder. */
export const project = resolve(import.meta.dirname, '..', '..');

/** Reads the command line; on `--help` and on mistakes it prints and ends with 0 or 2. */
export function buildOptions(argv: readonly string[]): BuildOptions {
  const given = withPlace(new Command('npm run build --'))
    .description(
      'Builds the archive: every page, the search index, and the headers for static hosts.\n' +
        'The result is a folder of files that any web server can publish.',
    )
    .option(
      '--out <folder>',
      'the folder to write to; what an earlier build left there is replaced',
      'dist',
    )
    .option('--json', 'print one line of JSON when it is done')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  npm run build\n' +
        '  npm run build -- --content ~/archive/content --out ~/archive/site\n' +
        '  npm run build -- --base /policies/ --site https://archive.example\n' +
        '\nExit codes: 0 built, 1 the build failed, or an address under lock would be gone,\n' +
        '2 wrong options or nothing to build from.',
    )
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .parse(argv)
    .opts<{ content: string; out: string; base: string; site?: string; json?: true }>();
  return {
    content: resolve(given.content),
    out: resolve(given.out),
    base: `/${given.base}/`.replace(/\/+/g, '/'),
    ...(given.site === undefined ? {} : { site: given.site }),
    json: given.json ?? false,
  };
}

/** The options that every command has which makes pages. */
export function withPlace(command: Command): Command {
  return command
    .option('--content <folder>', 'the content folder to build from', 'content')
    .option('--base <path>', 'the path that the site is published under', '/')
    .option(
      '--site <origin>',
      'the origin that it is published at: https://archive.example',
      origin,
    );
}

function origin(value: string): string {
  const url = URL.parse(value);
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
  throw new InvalidArgumentError(
    'Give scheme and host only, like https://archive.example; the path goes into --base.',
  );
}
