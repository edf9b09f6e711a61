import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { RELEASE } from '../../src/archive/names.ts';
import { forms } from '../../src/engine/export/forms/index.ts';
import type { Form } from '../../src/engine/export/forms/form.ts';
import { address } from '../export/options.ts';

export interface ReleaseCommand {
  /** Absolute. */
  readonly content: string;
  /** Absolute. */
  readonly out: string;
  /** What to call it, where that is not what archive.yml says. */
  readonly release?: string;
  readonly date: string;
  /** Where the archive is published, path included, where that is not what archive.yml says. */
  readonly site?: string;
  readonly forms: readonly Form[];
  readonly json: boolean;
}

/** Reads the command line; on `--help` and on mistakes it prints and ends with 0 or 2. */
export function releaseOptions(argv: readonly string[]): ReleaseCommand {
  const given = new Command('npm run release --')
    .description(
      'Makes a release: builds the site, exports the archive into it, writes the manifest, checks it ' +
        'all, and makes a bag of what it was made from and the metadata for a deposit.',
    )
    .option('--content <folder>', 'the content folder to release', 'content')
    .option(
      '--out <folder>',
      'the folder to write; an earlier release there is replaced',
      'release',
    )
    .option('--release <name>', 'what to call it, if archive.yml does not say it', name)
    .option('--date <day>', 'the day that it is made on, today if left out', day)
    .option(
      '--site <address>',
      'where the archive is published, if archive.yml does not say it',
      address,
    )
    .option('--no-export', 'leave the tables out')
    .option('--json', 'print one line of JSON when it is done')
    .addHelpText(
      'after',
      '\nWhat it writes: site/ to be published, bag/ and metadata/ to be deposited, notes.md, and\n' +
        '<content>/releases/<name>/, which every later build publishes: commit it.\n' +
        '\nExamples:\n' +
        '  npm run release -- --release 2026-11\n' +
        '  npm run release -- --content ~/archive/content --out ~/archive/release\n' +
        '\nThe same content, name and day give the same bytes.\n' +
        '\nExit codes: 0 made, 1 stopped, nothing is released, 2 wrong options.',
    )
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .parse(argv)
    .opts<{
      content: string;
      out: string;
      release?: string;
      date?: string;
      site?: string;
      export: boolean;
      json?: true;
    }>();
  return {
    content: resolve(given.content),
    out: resolve(given.out),
    date: given.date ?? new Date().toISOString().slice(0, 10),
    ...(given.release === undefined ? {} : { release: given.release }),
    ...(given.site === undefined ? {} : { site: given.site }),
    forms: given.export ? forms : [],
    json: given.json ?? false,
  };
}

function name(value: string): string {
  if (RELEASE.test(value)) return value;
  throw new InvalidArgumentError(
    'It is a part of addresses: letters, digits, dots and hyphens, like 2026-11 or 1.0.0.',
  );
}

function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value) && value.length === 10)
    return value;
  throw new InvalidArgumentError('Give a day like 2026-11-21.');
}
