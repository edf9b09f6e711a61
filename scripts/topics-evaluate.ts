/** `npm run topics:evaluate`: how well the topics are recognised. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { evaluationSchema } from '../src/archive/schema/topic-evaluation.ts';
import { compileTaxonomy } from '../src/archive/topics/taxonomy.ts';
import { readCatalogue } from '../src/engine/reader.ts';
import { DRAWN, measureArchive, measurePart, measureVectors, toJudge } from './topics/evaluate.ts';
import { drawPassages, HEADER } from './topics/judged.ts';
import { cutAfter, readAnnotated } from './topics/read-annotated.ts';
import { formatEvaluation } from './topics/report.ts';
import { readVectors } from './topics/vectors.ts';

const VECTORS = resolve(import.meta.dirname, '../test/vectors/topics');

const command = new Command('npm run topics:evaluate --')
  .usage('<csv>… [options]')
  .description(
    'Measures how well topics are recognised, in texts that people annotated: CSV files with the\n' +
      'columns text,labels, several labels joined by “|”. Also in passages written for each subject, and\n' +
      'in passages of the archive that were judged by reading (topics-judged.tsv).',
  )
  .argument('[csv...]', 'annotated texts; the labels are those of OPP-115')
  .option('--content <folder>', 'the content folder whose topics are measured', 'content')
  .option('--read <texts>', 'how many texts of the first file were read while terms were written')
  .option('--seed <number>', 'for intervals and for the sample of the archive', '115')
  .option('--json', 'print the results as JSON')
  .option('--out <file>', 'write the results to a file, from which pages show them')
  .option('--draw', 'print the sample of the archive, to be read and judged, and measure nothing')
  .addHelpText(
    'after',
    '\nExample:\n' +
      '  npm run topics:evaluate -- train.csv validation.csv --read 1250 --out content/topics-evaluation.json\n' +
      '\nExit codes: 0 measured · 1 could not measure',
  )
  .action(evaluate);

interface Options {
  readonly content: string;
  readonly read?: string;
  readonly seed: string;
  readonly json?: true;
  readonly out?: string;
  readonly draw?: true;
}

async function evaluate(files: readonly string[], options: Options): Promise<void> {
  for (const file of files) {
    if (!existsSync(file)) command.error(`${file}: there is no such file.`, { exitCode: 1 });
  }
  const content = resolve(options.content);
  const seed = Number(options.seed);
  const archive = await readCatalogue(content);
  if (options.draw) {
    const drawn = await drawPassages(content, archive, DRAWN, seed);
    console.log([`${HEADER}\ttext`, ...toJudge(drawn)].join('\n'));
    return;
  }
  const topics = archive.taxonomy;
  const subjects = { topics, taxonomy: compileTaxonomy(topics), seed };
  const read = await Promise.all(files.map(readAnnotated));
  const cut = Number(options.read ?? 0);
  const parts = read.flatMap((part, index) =>
    index === 0 && cut > 0 ? cutAfter(part, cut) : [part],
  );
  const judged = await measureArchive(content, archive, subjects);
  const results = evaluationSchema.parse({
    date: new Date().toISOString().slice(0, 10),
    command: commandTyped(files, options),
    taxonomy: subjects.taxonomy.digest,
    seed,
    parts: parts.map((part) => measurePart(part, subjects)),
    vectors: existsSync(VECTORS) ? measureVectors(await readVectors(VECTORS), subjects) : {},
    ...(judged === undefined ? {} : { archive: judged }),
  });
  const json = JSON.stringify(results, undefined, 2);
  if (options.out !== undefined) await writeFile(options.out, `${json}\n`);
  console.log(options.json ? json : formatEvaluation(results));
}

/** What was typed, without the folders of this machine. */
function commandTyped(files: readonly string[], { read, seed }: Options): string {
  const names = files.map((file) => basename(file));
  const given = [...names, ...(read === undefined ? [] : ['--read', read]), '--seed', seed];
  return `npm run topics:evaluate -- ${given.join(' ')}`;
}

await command.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
