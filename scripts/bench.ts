/** `npm run bench`: how long an archive of a given size takes, and how much memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { buildColumns, measureBuild, perThousand, type BuildRow } from './bench/measure-build.ts';
import { historiesColumns, measureHistories } from './bench/measure-histories.ts';
import { ingestColumns, measureIngest } from './bench/measure-ingest.ts';
import { type RealText, realTexts } from './bench/real-texts.ts';
import { measureSearch, searchColumns } from './bench/measure-search.ts';
import { formatTable } from './bench/table.ts';
import type { Amount } from './bench/write-documents.ts';

const amount = (value: string): number => {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number above 0.');
};
const amounts = (value: string, previous: readonly number[] = []): number[] => [
  ...previous,
  amount(value),
];

const options = new Command('npm run bench --')
  .description(
    'Generates policies by recombining passages of real ones under invented sites and dates, ingests ' +
      'and builds them, and prints a table. The same arguments generate the same policies. With ' +
      '--ingest, takes real sources in instead, twice, and builds nothing; with --histories, derives ' +
      'the histories of the policies, with every change, and builds nothing; with --search, asks 30 words ' +
      'of a site that is built already.',
  )
  .option('--documents <count...>', 'how many policies, one run for each number', amounts)
  .option('--versions-per-site <count...>', 'versions in the history of each site', amounts)
  .option('--size <bytes>', 'bytes of a policy, about', amount, 5000)
  .option('--texts <folder...>', 'real texts to recombine (default: the archive’s own originals)')
  .option('--ingest <source...>', 'measure how these are taken in, and again with nothing new')
  .option('--histories', 'measure how histories and changes are derived')
  .option('--search [site]', 'measure the search of a built site (default: dist) in a browser')
  .option('--keep', 'keep the folders, and print where they are')
  .option('--json', 'print each row as a line of JSON')
  .addHelpText(
    'after',
    '\nTimes are from the start to the end of each command. Memory is the sum of the resident sets ' +
      '(RSS)\nof all processes of a command, sampled every 100 ms, on Linux only; shared pages count ' +
      'once for each.\nExit codes: 0 measured, 2 could not measure.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{
    documents?: number[];
    versionsPerSite?: number[];
    size: number;
    texts?: string[];
    ingest?: string[];
    histories?: true;
    search?: string | true;
    keep?: true;
    json?: true;
  }>();

try {
  if (options.search !== undefined) await benchSearch(options.search);
  else if (options.ingest !== undefined) await benchIngest(options.ingest);
  else await (options.histories ? benchHistories() : benchBuild());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function benchIngest(sources: readonly string[]): Promise<void> {
  const row = await inNewFolder((folder) => measureIngest(folder, sources));
  console.log(options.json ? JSON.stringify(row) : formatTable(ingestColumns, [row]));
}

async function benchSearch(site: string | true): Promise<void> {
  const row = await measureSearch(site === true ? 'dist' : site);
  console.log(options.json ? JSON.stringify(row) : formatTable(searchColumns, [row]));
}

async function benchBuild(): Promise<void> {
  const rows = await eachAmount(measureBuild);
  if (!options.json) console.log(`${formatTable(buildColumns, rows)}\n${comparison(rows)}`);
}

async function benchHistories(): Promise<void> {
  const rows = await eachAmount(measureHistories);
  if (!options.json) console.log(formatTable(historiesColumns, rows));
}

/** A row for each amount of invented policies, as JSON at once if that is wanted. */
async function eachAmount<Row>(
  measure: (folder: string, amount: Amount, texts: readonly RealText[]) => Promise<Row>,
): Promise<Row[]> {
  const originals = join(import.meta.dirname, '..', 'content', 'originals');
  const texts = realTexts(options.texts ?? [originals]);
  const rows: Row[] = [];
  for (const versionsPerSite of options.versionsPerSite ?? [1]) {
    for (const documents of options.documents ?? [5000]) {
      const amount = { documents, versionsPerSite, size: options.size };
      rows.push(await inNewFolder((folder) => measure(folder, amount, texts)));
      if (options.json) console.log(JSON.stringify(rows.at(-1)));
    }
  }
  return rows;
}

async function inNewFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'smallprint-bench-'));
  if (options.keep) console.error(`Kept in ${folder}`);
  try {
    return await work(folder);
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
}

/** How the time of a document changes with the size of the archive. */
function comparison(rows: readonly BuildRow[]): string {
  return rows
    .flatMap((row) => {
      const first = rows.find((one) => one.versionsPerSite === row.versionsPerSite);
      if (first === undefined || first === row) return [];
      const ratio = (perThousand(row) / perThousand(first)).toFixed(2);
      const [large, small] = [row.documents, first.documents].map((one) =>
        one.toLocaleString('en'),
      );
      return `\nA document takes ${ratio} times as long at ${large} as at ${small} (${row.versionsPerSite} to a site).`;
    })
    .join('');
}
