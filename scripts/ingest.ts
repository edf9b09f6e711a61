/** `npm run ingest`: takes captures into the archive, or derives its policies again. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { formatFinding, type Finding } from '../src/archive/finding.ts';
import { shownUnder } from '../src/archive/merged.ts';
import { compileTaxonomy } from '../src/archive/topics/taxonomy.ts';
import { deriverPool } from '../src/engine/ingest/deriver.ts';
import { publishedTexts } from '../src/engine/ingest/published-texts.ts';
import { remake } from '../src/engine/ingest/remake.ts';
import { retag } from '../src/engine/ingest/retag.ts';
import { openSpool } from '../src/engine/ingest/spool.ts';
import { survey } from '../src/engine/ingest/survey.ts';
import { takeIn } from '../src/engine/ingest/take-in.ts';
import type { Transport } from '../src/engine/ingest/transport.ts';
import { readCurated, readLock, readSources, readTopics } from '../src/engine/reader.ts';
import { replaceFindings } from '../src/engine/store/findings.ts';
import { recordedSites } from '../src/engine/store/record.ts';
import { openJournal } from '../src/engine/store/journal.ts';
import { formatCheckFinding } from './check/base/report.ts';
import { checkCurated, curatedRules } from './check/steps/check-curated.ts';
import { collected, meant, type Options } from './ingest/options.ts';
import { showProgress } from './progress.ts';
import { summarise } from './ingest/summary.ts';
import { writeManifestTemplate } from './ingest/transports/manifest/template.ts';
import { openTransport } from './ingest/transports/index.ts';
import { isWayback } from './ingest/transports/wayback/transport.ts';

const command = new Command('npm run ingest --')
  .usage('<source>… [options]')
  .description(
    'Takes archived policies in: keeps their bytes, records their captures, derives their pages.\n' +
      'Running it twice changes nothing. What cannot be taken in is named, and the rest goes on.',
  )
  .argument('[sources...]', 'files, folders, git repositories or bundles; their kind is recognised')
  .option('--content <folder>', 'the content folder to write into', 'content')
  .option('--source <name>', 'the source in content/sources, where it is not the format’s')
  .option('--site <domain>', 'the site of policies whose source does not say it')
  .option('--document <slug>', 'which document to take in, or “all”', 'privacy-policy')
  .option('--format <name>', 'how to read the files, where that is not recognised')
  .option('--endpoint <address>', 'the web archive to ask, for wayback: sources')
  .option('--since <day>', 'take in captures from this day on')
  .option('--only <glob>', 'take in files whose path in the source matches')
  .option('--init', 'write a manifest to fill in for a folder of saved pages, and take nothing in')
  .option('--dry-run', 'say what would be taken in, and write nothing')
  .option('--remake', 'derive every policy again from the record and the originals')
  .option('--retag', 'find the topics of every version again, after topics were changed')
  .option('--reason <words>', 'why published texts change, for the list of corrections')
  .option('--without <repair>', 'leave a repair out; give it again for another', collected)
  .option('--json', 'print findings and the summary as JSON lines')
  .addHelpText(
    'after',
    '\nExamples:\n' +
      '  npm run ingest -- policies/calibex.com.txt\n' +
      '  npm run ingest -- ~/pga-versions --content ~/archive/content\n' +
      '  npm run ingest -- ~/site-policy --format markdown-history --site github.com --only "Policies/**"\n' +
      '  npm run ingest -- --remake\n' +
      '  npm run ingest -- --retag\n' +
      '\nExit codes: 0 all taken in · 1 stopped · 2 something was set aside (see the findings)',
  )
  .action(ingest);

async function ingest(sources: readonly string[], options: Options): Promise<void> {
  if (sources.length === 0 && options.remake === undefined && options.retag === undefined) {
    command.error('Nothing to take in: name a file or a folder, or give --remake or --retag.', {
      exitCode: 1,
    });
  }
  if (options.init) {
    for (const folder of sources) {
      const { file, rows } = await writeManifestTemplate(folder);
      console.log(`${file} has ${rows} rows to look through; then run ingest on ${folder}.`);
    }
    return;
  }
  const { content, format, since, wanted, without, declare, transport } = meant(options, command);
  for (const source of sources) {
    if (!isWayback(source) && !existsSync(source))
      command.error(`${source}: there is no such file or folder.`, { exitCode: 1 });
  }
  const curated = await readCurated(content);
  const progress = showProgress(options.json === true);
  const spool = await openSpool((site) => shownUnder(site, curated));
  const transports: Transport[] = [];
  const findings: Finding[] = [];
  const names = sources.map(nameOf);
  const report = (told: Finding, transport?: number): void => {
    const from = transport === undefined ? undefined : names[transport];
    const found = from === undefined ? told : { ...told, from };
    findings.push(found);
    if (options.json) console.log(JSON.stringify({ ...found, message: formatFinding(found) }));
    else console.error(formatFinding(found));
  };
  process.once('SIGINT', () => {
    progress.stop();
    console.error('Stopped. What is written is whole: run the same command again to go on.');
    process.exit(130);
  });
  try {
    for (const source of sources) transports.push(openTransport(source, transport));
    if (sources.length > 0) progress.start('Reading');
    const surveyed = await survey(spool, {
      transports,
      names,
      declared: declare(curated),
      format,
      wanted,
      since,
      report,
      advance: () => progress.advance(1),
    });
    if (options.dryRun) {
      progress.stop();
      console.log(options.json ? JSON.stringify({ surveyed }) : summarise({ surveyed }));
    } else {
      const topics = await readTopics(content);
      const deriver = await deriverPool({ topics, without });
      const journal = await openJournal(content);
      const published = publishedTexts(await readLock(content), now(), options.reason);
      const shared = {
        content,
        deriver,
        journal,
        curated,
        published,
        report,
        advance: progress.advance,
      };
      try {
        if (surveyed.captures > 0) progress.start('Taking in', surveyed.captures);
        const taken = await takeIn(spool, { ...shared, transports });
        if (options.remake)
          progress.start('Deriving sites again:', (await recordedSites(content)).length);
        const remade = options.remake ? await remake(shared) : undefined;
        if (options.retag) progress.start('Finding topics');
        const retagged = options.retag
          ? await retag(content, compileTaxonomy(topics), progress.advance)
          : undefined;
        await replaceFindings(content, (options.only ?? since) ? [] : names, findings);
        progress.stop();
        await warnOfUndeclared(content, options.source);
        await warnOfIdle(content);
        const summary = {
          surveyed,
          taken,
          ...(remade === undefined ? {} : { remade }),
          ...(retagged === undefined ? {} : { retagged }),
        };
        console.log(options.json ? JSON.stringify(summary) : summarise(summary));
      } finally {
        await journal.close();
        await deriver.close();
      }
    }
  } finally {
    progress.stop();
    await spool.close();
    for (const transport of transports) await transport.close();
  }
  process.exitCode = findings.some((found) => found.level === 'error') ? 2 : 0;
}

const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** Pages say of such a source that nothing is declared: somebody should know before they are published. */
async function warnOfUndeclared(content: string, source: string | undefined): Promise<void> {
  if (source === undefined) return;
  if ((await readSources(content)).some(({ id }) => id === source)) return;
  console.error(
    `content/sources/${source}.yml is missing: pages will say that nothing is declared of this source, its ` +
      'licence included. The guide says what to write, under “What a curator knows”.',
  );
}

/** Nothing was set aside for it, and it is no finding that stays: the next run looks again. */
async function warnOfIdle(content: string): Promise<void> {
  for (const found of await checkCurated(content))
    console.error(formatCheckFinding(found, curatedRules));
}

/** What a source is called among findings: no path of this machine, which nobody else has. */
function nameOf(source: string): string {
  return isWayback(source) ? source : basename(resolve(source));
}

await command.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
