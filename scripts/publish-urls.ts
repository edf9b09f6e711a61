/** `npm run publish-urls`: puts every address of an archive that is not under lock yet under it. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readCatalogue } from '../src/engine/reader.ts';
import { requireContent } from './build/safe-folders.ts';
import { formatCheckFinding } from './check/base/report.ts';
import { checkLock, lockRules } from './check/steps/check-lock.ts';
import { publishUrls } from './urls/publish.ts';

const program = new Command('npm run publish-urls --')
  .description(
    'Adds every address of the archive that is new to content/urls.lock: versions with their passages, sites, ' +
      'topics, years. What is in it stays: from then on a build stops where one of them would be gone.\n' +
      'Run it when you publish, and commit the file.',
  )
  .option('--content <folder>', 'the content folder', 'content')
  .option('--dry-run', 'say what would be added, and write nothing')
  .option('--json', 'print the result as a line of JSON')
  .addHelpText(
    'after',
    '\nExit codes: 0 all addresses are under lock, 1 one that was published would be gone\n' +
      '(nothing is added), 2 could not read the archive.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const options = program.opts<{ content: string; dryRun?: true; json?: true }>();

try {
  const content = resolve(options.content);
  await requireContent(content);
  const archive = await readCatalogue(content);
  const { findings } = await checkLock(content, archive);
  if (findings.length > 0) {
    for (const finding of findings) console.error(formatCheckFinding(finding, lockRules));
    console.error('Nothing was added.');
    process.exitCode = 1;
  } else {
    const result = await publishUrls(content, archive, { write: options.dryRun === undefined });
    console.log(options.json ? JSON.stringify(result) : inWords(result));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

function inWords({ added, locked, file }: Awaited<ReturnType<typeof publishUrls>>): string {
  const count = added === 1 ? '1 line' : `${added} lines`;
  return options.dryRun
    ? `${count} would be added to ${file}, which has ${locked}.`
    : `${count} added to ${file}, which has ${locked} now.`;
}
