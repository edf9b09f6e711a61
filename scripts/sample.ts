/** `npm run sample`: passages or versions drawn at random by year, as a sheet to be coded in. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { sheetColumns, sheetOf } from '../src/archive/sample/sheet.ts';
import { readCatalogue } from '../src/engine/reader.ts';
import { drawSample } from '../src/engine/sample/draw-sample.ts';
import { cacheOf } from './build/options.ts';
import { requireContent } from './build/safe-folders.ts';
import { addressUnder } from './export/address.ts';
import { address } from './export/options.ts';
import { showProgress } from './progress.ts';

const amount = (value: string): number => {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number above 0.');
};

const unit = (value: string): string => {
  if (value === 'passage' || value === 'version') return value;
  throw new InvalidArgumentError('A unit is a “passage” or a “version”.');
};

const program = new Command('npm run sample --')
  .description(
    'Draws a random sample by year and writes a sheet for coders: text with context, addresses that ' +
      'stay, the probability of selection, and columns to fill in.',
  )
  .option('--topic <id>', 'only what speaks of this topic; without it everything can be drawn')
  .option('--per-year <count>', 'how many to draw of each year', amount, 20)
  .option('--seed <text>', 'the same seed and archive give the same sample', '1')
  .option('--unit <name>', 'what to draw: passage or version', unit, 'passage')
  .option('--content <folder>', 'the content folder to draw from', 'content')
  .option('--out <file>', 'the sheet; what it means is written beside it as JSON', 'sample.csv')
  .option(
    '--site <address>',
    'where the archive is published, if archive.yml does not say it',
    address,
  )
  .option('--json', 'print one line of JSON when it is done')
  .addHelpText(
    'after',
    '\nA year has one version of each document, the last that was observed in it. A year with fewer units\n' +
      'than asked for is taken whole, with probability 1.\n' +
      '\nExamples:\n' +
      '  npm run sample -- --topic cookies --per-year 20 --seed 7\n' +
      '  npm run sample -- --unit version --per-year 50 --out versions.csv\n' +
      '\nExit codes: 0 written, 1 nothing could be drawn, 2 wrong options.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const options = program.opts<{
  topic?: string;
  perYear: number;
  seed: string;
  unit: 'passage' | 'version';
  content: string;
  out: string;
  site?: string;
  json?: true;
}>();
const progress = showProgress(options.json === true);

try {
  const content = resolve(options.content);
  await requireContent(content);
  const catalogue = await readCatalogue(content);
  progress.start('Drawing from versions:', catalogue.counts.versions);
  const strata = await drawSample(catalogue, {
    ...options,
    content,
    cache: cacheOf(content),
    address: addressUnder(options.site ?? catalogue.identity.url),
    advance: progress.advance,
  });
  progress.stop();
  const { topic, perYear, seed, unit: drawn } = options;
  const about = {
    archive: catalogue.identity.title,
    ...(catalogue.identity.release === undefined ? {} : { release: catalogue.identity.release }),
    ...(topic === undefined ? {} : { topic }),
    unit: drawn,
    perYear,
    seed,
    strata: strata.map(({ year, size, drawn: units, probability }) => ({
      year,
      size,
      drawn: units.length,
      probability,
    })),
    columns: sheetColumns,
  };
  const sheet = resolve(options.out);
  const beside = `${sheet.replace(/\.csv$/, '')}.json`;
  writeFileSync(sheet, sheetOf(strata));
  writeFileSync(beside, `${JSON.stringify(about, null, 2)}\n`);
  if (options.json) console.log(JSON.stringify({ out: sheet, strata: about.strata }));
  else {
    for (const { year, size, drawn: units } of strata)
      console.log(`${year}: ${units.length} of ${size}${size < perYear ? ', all there are' : ''}`);
    console.log(`\n${sheet} is the sheet; ${beside} says what its columns and strata are.`);
  }
  if (strata.length === 0) {
    console.error('Nothing could be drawn: no text speaks of it, or the archive has none.');
    process.exitCode = 1;
  }
} catch (error) {
  progress.stop();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
