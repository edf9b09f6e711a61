/** `npm run ingest`: takes captures into the archive, or derives its policies again. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { formatFinding, type Finding } from '../src/archive/finding.ts';
import { compileTopics } from '../src/archive/topics/tag.ts';
import { remake } from '../src/engine/ingest/remake.ts';
import { takeIn } from '../src/engine/ingest/take-in.ts';
import { readTopics } from '../src/engine/reader.ts';
import { readFolder } from './ingest/transports/folder.ts';
import { summarise } from './ingest/summary.ts';

interface Options {
  readonly content: string;
  readonly remake?: true;
  readonly json?: true;
}

const command = new Command('ingest')
  .usage('-- <file or folder>… [options]')
  .description(
    'Takes archived policies in: keeps their bytes, records their captures, derives their pages.\n' +
      'Running it twice changes nothing. What cannot be taken in is named, and the rest goes on.',
  )
  .argument('[sources...]', 'files and folders of texts in the Princeton–Leuven format')
  .option('--content <folder>', 'the content folder to write into', 'content')
  .option('--remake', 'derive every policy again from the record and the originals')
  .option('--json', 'print findings and the summary as JSON lines')
  .addHelpText(
    'after',
    '\nExamples:\n' +
      '  npm run ingest -- policies/calibex.com.txt\n' +
      '  npm run ingest -- ~/corpus --content ~/archive/content\n' +
      '  npm run ingest -- --remake\n' +
      '\nExit codes: 0 all taken in · 1 stopped · 2 something was set aside (see the findings)',
  )
  .action(ingest);

async function ingest(sources: readonly string[], options: Options): Promise<void> {
  if (sources.length === 0 && options.remake === undefined) {
    command.error('Nothing to take in: name a file or a folder, or give --remake.', {
      exitCode: 1,
    });
  }
  const content = resolve(options.content);
  const tagger = compileTopics(await readTopics(content));
  const findings: Finding[] = [];
  const report = (found: Finding): void => {
    findings.push(found);
    console.error(options.json ? JSON.stringify(found) : formatFinding(found));
  };
  const taken = await takeIn(readFolder(sources), { content, tagger, report });
  const remade = options.remake ? await remake({ content, tagger, report }) : undefined;
  console.log(options.json ? JSON.stringify({ taken, remade }) : summarise(taken, remade));
  process.exitCode = findings.some((found) => found.level === 'error') ? 2 : 0;
}

await command.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
