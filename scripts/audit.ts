/** `npm run audit`: valid HTML on every page, and accessibility in a browser on the oddest of them. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { inspect } from './audit/inspect.ts';
import { kindsOfPages } from './audit/kinds-of-pages.ts';
import { Oddest } from './audit/oddest.ts';
import { pageValidator } from './audit/validate.ts';
import { findSite } from './check/steps/find-site.ts';
import { isPage } from './check/steps/visit-site.ts';
import { showProgress } from './progress.ts';

const options = new Command('npm run audit --')
  .description(
    'Reads every page of a built site with an HTML validator, and opens one page of each kind and the ' +
      'pages with the oddest texts in a browser, light and dark: accessibility (axe), errors, requests ' +
      'to other origins, and pages wider than a telephone. Takes minutes for each thousand pages.',
  )
  .option('--out <folder>', 'the folder that it was built into', 'dist')
  .option('--odd <number>', 'how many of the oddest pages to open in a browser', amount, 50)
  .option('--json', 'print the findings as JSON lines')
  .addHelpText('after', '\nExit codes: 0 nothing found, 1 something found, 2 could not audit.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ out: string; odd: number; json?: true }>();

try {
  process.exitCode = (await audit()) === 0 ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

/** Returns how many findings it printed. */
async function audit(): Promise<number> {
  const site = await findSite(resolve(options.out));
  const pages = [...site.files].filter(isPage);
  const progress = showProgress(options.json === true);
  const validate = pageValidator();
  const odd = new Oddest();
  let findings = 0;
  const report = (file: string, problem: string): void => {
    findings++;
    console.log(options.json ? JSON.stringify({ file, problem }) : `${file}: ${problem}`);
  };
  try {
    progress.start('Validating', pages.length);
    for (const file of pages) {
      const html = await readFile(resolve(site.out, file), 'utf8');
      odd.look(file, html);
      for (const problem of await validate(file, html)) report(file, problem);
      progress.advance(1);
    }
    const opened = [...new Set([...kindsOfPages(pages), ...odd.pages(options.odd)])];
    progress.start('Opening', opened.length);
    await inspect(site, opened, { report, advance: () => progress.advance(1) });
    progress.stop();
    if (!options.json) {
      const count = findings === 0 ? 'nothing found' : `${findings} findings`;
      console.log(`${pages.length} pages validated, ${opened.length} opened: ${count}.`);
    }
  } finally {
    progress.stop();
  }
  return findings;
}

function amount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number, 0 for none.');
}
