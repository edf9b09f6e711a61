import { resolve } from 'node:path';
import { Command } from 'commander';

export interface OfflineOptions {
  /** Absolute, as the next two. */
  readonly content: string;
  /** A built site that is taken as it is. */
  readonly site?: string;
  readonly out?: string;
  readonly json: boolean;
}

/** Reads the command line; on `--help` and on mistakes it prints and ends with 0 or 2. */
export function offlineOptions(argv: readonly string[]): OfflineOptions {
  const given = new Command('npm run offline --')
    .description(
      'Makes the offline edition: a zip file with the whole archive, its search too, that is unpacked and opened ' +
        'with a double-click on index.html. No server, no network. The same site gives the same file.',
    )
    .option('--content <folder>', 'the content folder of the archive', 'content')
    .option(
      '--site <folder>',
      'a site that was built from it, to be taken as it is; without it the site is built, unless an earlier ' +
        'run did and nothing has changed since',
    )
    .option('--out <file>', 'the zip file to write (default: smallprint-<release>.zip)')
    .option('--json', 'print one line of JSON when it is done')
    .addHelpText(
      'after',
      '\nThe release is named by archive.yml; without one the file is called smallprint-unreleased.zip.\n' +
        'Beside the file its SHA-256 digest is written, in a file of the same name and .sha256.\n' +
        '\nExamples:\n' +
        '  npm run offline\n' +
        '  npm run offline -- --content ~/archive/content --out ~/archive/copy.zip\n' +
        '  npm run offline -- --site ~/release/site\n' +
        '\nExit codes: 0 written, 1 it could not be made, 2 wrong options.',
    )
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .parse(argv)
    .opts<{ content: string; site?: string; out?: string; json?: true }>();
  return {
    content: resolve(given.content),
    ...(given.site === undefined ? {} : { site: resolve(given.site) }),
    ...(given.out === undefined ? {} : { out: resolve(given.out) }),
    json: given.json ?? false,
  };
}
