/** `npm run check`: looks for what is broken in a built site. */
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readCatalogue, readWithdrawals } from '../src/engine/reader.ts';
import { formatCheckFinding } from './check/base/report.ts';
import { checks } from './check/checks/index.ts';
import { checkCurated, curatedRules } from './check/steps/check-curated.ts';
import { checkFiles, tooManyFiles } from './check/steps/check-files.ts';
import { checkLock, lockRules } from './check/steps/check-lock.ts';
import { checkOriginals, originalRules } from './check/steps/check-originals.ts';
import { checkTopics, staleTopics } from './check/steps/check-topics.ts';
import { checkPassages, passageRules } from './check/steps/check-passages.ts';
import { findSite } from './check/steps/find-site.ts';
import { isPage, visitSite } from './check/steps/visit-site.ts';

const rules = [
  ...checks,
  ...originalRules,
  ...curatedRules,
  ...lockRules,
  ...passageRules,
  staleTopics,
  tooManyFiles,
];

const amount = (value: string): number => {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number above 0.');
};

const program = new Command('npm run check --')
  .description(
    'Checks a built site: links and anchors, nothing loaded from another origin, no inline code, ' +
      'ids, the length of listings, that the published originals are the recorded ones, that every address and ' +
      'passage under lock still answers, and that what curators wrote and topics say is about the archive and the ' +
      'taxonomy at hand.',
  )
  .option('--content <folder>', 'the content folder that it was built from', 'content')
  .option('--out <folder>', 'the folder that it was built into', 'dist')
  .option('--most-files <count>', 'how many files the host of the site takes', amount)
  .option('--json', 'print the findings as JSON lines')
  .addHelpText('after', '\nExit codes: 0 nothing found, 1 something found, 2 could not check.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const options = program.opts<{ content: string; out: string; mostFiles?: number; json?: true }>();

try {
  const site = await findSite(resolve(options.out));
  const content = resolve(options.content);
  const catalogue = await readCatalogue(content);
  const passages = await checkPassages(content, catalogue);
  const findings = visitSite(site, [...checks, ...passages]);
  const lock = await checkLock(content, catalogue);
  const curated = await checkCurated(options.content);
  const all = [
    ...findings,
    ...checkOriginals(site, catalogue, await readWithdrawals(content)),
    ...lock.findings,
    ...curated,
    ...checkTopics(catalogue),
    ...checkFiles(site, options.mostFiles),
  ];
  const pages = [...site.files].filter(isPage).length;
  for (const finding of all) {
    console.log(options.json ? JSON.stringify(finding) : formatCheckFinding(finding, rules));
  }
  if (!options.json) {
    console.log(
      `${pages} pages, ${site.files.size} files: ` +
        (all.length === 0 ? 'nothing found.' : `${all.length} findings.`),
    );
    if (lock.unlocked > 0)
      console.log(
        `${lock.unlocked} addresses are not under lock: run \`npm run publish-urls\` when you publish.`,
      );
  }
  process.exitCode = all.length === 0 ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
