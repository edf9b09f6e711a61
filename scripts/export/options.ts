import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Form } from '../../src/engine/export/forms/form.ts';
import { forms } from '../../src/engine/export/forms/index.ts';

export interface ExportCommand {
  /** Absolute. */
  readonly content: string;
  /** Absolute. */
  readonly out: string;
  readonly forms: readonly Form[];
  /** Whether the layout of Open Terms Archive is wanted. */
  readonly layout: boolean;
  /** Where the archive is published, path included. */
  readonly site?: string;
  readonly json: boolean;
}

/** The name of the layout among the formats. */
const LAYOUT = 'ota';
const names: readonly string[] = [...forms.map(({ name }) => name), LAYOUT];

/** Reads the command line; on `--help` and on mistakes it prints and ends with 0 or 2. */
export function exportOptions(argv: readonly string[]): ExportCommand {
  const given = new Command('npm run export --')
    .description(
      'Writes the archive as data: versions, captures, passages, texts, evidence, changes and ' +
        'sources, filed by year, with a README of every column, datapackage.json and checksums.',
    )
    .option('--content <folder>', 'the content folder to export', 'content')
    .option('--out <folder>', 'the folder to write; an earlier export there is replaced', 'export')
    .option(
      '--format <names>',
      `which forms, with commas between: ${names.join(', ')}`,
      formats,
      names,
    )
    .option(
      '--site <address>',
      'where the archive is published, if archive.yml does not say it',
      address,
    )
    .option('--json', 'print one line of JSON when it is done')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  npm run export\n' +
        '  npm run export -- --format parquet --out ~/policies-as-parquet\n' +
        '  npm run export -- --content ~/archive/content --site https://archive.example/policies/\n' +
        '\nThe guide has questions that researchers ask, as queries: content/guide/data.mdx.\n' +
        '\nExit codes: 0 written, 1 it could not be written, 2 wrong options.',
    )
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .parse(argv)
    .opts<{
      content: string;
      out: string;
      format: readonly string[];
      site?: string;
      json?: true;
    }>();
  return {
    content: resolve(given.content),
    out: resolve(given.out),
    forms: forms.filter(({ name }) => given.format.includes(name)),
    layout: given.format.includes(LAYOUT),
    ...(given.site === undefined ? {} : { site: given.site }),
    json: given.json ?? false,
  };
}

function formats(value: string): readonly string[] {
  const wanted = value.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown === undefined) return wanted;
  throw new InvalidArgumentError(
    `There is no format “${unknown}”. There are: ${names.join(', ')}.`,
  );
}

/** The address of an archive, which can have a path. */
export function address(value: string): string {
  const url = URL.parse(value);
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '')
    return url.href;
  throw new InvalidArgumentError('Give an address like https://archive.example/policies/.');
}
