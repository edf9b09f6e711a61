/** `npm run withdraw`: takes text out of the archive, and says why where it stood. */
import { counted } from '../src/archive/counted.ts';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readCatalogue } from '../src/engine/reader.ts';
import { carryOut, type CarriedOut } from '../src/engine/withdraw/carry-out.ts';
import { type Plan, planWithdrawal } from '../src/engine/withdraw/plan.ts';
import { targetNamed } from '../src/engine/withdraw/target.ts';
import { cacheOf } from './build/options.ts';
import { requireContent } from './build/safe-folders.ts';

interface Options {
  readonly content: string;
  readonly reason?: string;
  readonly redact?: string;
  readonly everywhere?: true;
  readonly replacement?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

const program = new Command('npm run withdraw --')
  .usage('<what>… --reason <words> [options]')
  .description(
    'Takes text out of the archive: out of the original, the page, the search, the feeds, and all that is made ' +
      'of them when the site is built again. The address stays and says when and why.\n' +
      'It cannot be undone here: the bytes are deleted.',
  )
  .argument(
    '<what...>',
    'a version (calibex.com/2003-07-19), a passage (calibex.com/2003-07-19#p-…), a site, or the address of a ' +
      'page that is gone (/topics/hats/)',
  )
  .option('--reason <words>', 'why, in words that everyone may read')
  .option(
    '--redact <words>',
    'take these words out of the versions, a name for example, and keep the rest',
  )
  .option('--everywhere', 'take the passage, or the words, out of every version that has them')
  .option('--replacement <file>', 'a copy of the original that something was taken out of by hand')
  .option('--content <folder>', 'the content folder', 'content')
  .option('--dry-run', 'say what would be taken out, and change nothing')
  .option('--json', 'print the result as a line of JSON')
  .addHelpText(
    'after',
    '\nExamples:\n' +
      '  npm run withdraw -- calibex.com/2003-07-19 --reason "It never was public."\n' +
      '  npm run withdraw -- calibex.com --redact "Jane Doe" --reason "A private person."\n' +
      '  npm run withdraw -- /topics/hats/ --reason "The topic was given up."\n' +
      '\nExit codes: 0 done, 1 it cannot be done as it is asked (nothing is changed), 2 wrong options.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const options = program.opts<Options>();

const { reason } = options;
if (reason === undefined || reason.trim() === '') {
  console.error('Say with --reason why: the page that is left says it too.');
  process.exit(2);
}

try {
  await withdraw(program.args, { ...options, reason });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function withdraw(
  names: readonly string[],
  given: Options & { readonly reason: string },
): Promise<void> {
  const content = resolve(given.content);
  await requireContent(content);
  const archive = await readCatalogue(content);
  const plan = await planWithdrawal({
    content,
    archive,
    targets: names.map((name) => targetNamed(name, archive)),
    reason: given.reason,
    at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    words: given.redact,
    everywhere: given.everywhere ?? false,
    replacement: given.replacement,
  });
  const done = given.dryRun
    ? undefined
    : await carryOut(content, archive, plan, [cacheOf(content)]);
  if (given.json) console.log(JSON.stringify({ ...said(plan), ...done }));
  else console.log(inWords(plan, done));
}

const said = ({ withdrawals, notes }: Plan) => ({ withdrawals, notes });

function inWords({ withdrawals, notes }: Plan, done: CarriedOut | undefined): string {
  const urls = withdrawals.flatMap((withdrawal) => withdrawal.urls);
  const [verb, rest] =
    done === undefined
      ? ['Would be withdrawn', 'Nothing was changed.']
      : [
          'Withdrawn',
          `${counted(done.originals, 'original')} deleted, ${counted(done.written, 'text')} written again, ${done.removed} taken away.`,
        ];
  return [
    `${verb}: ${urls.join(' ')}`,
    rest,
    ...(done !== undefined && done.tombstones.length > 0
      ? [`These pages had nothing else, and say so now: ${done.tombstones.join(' ')}`]
      : []),
    ...notes,
    ...(done === undefined
      ? []
      : [
          'Build and publish the site again; until then it is still there. It is still in the history of a git ' +
            'repository, in releases and copies that were handed on, and with its source: the guide says what to do, ' +
            'under “What is changed, and what is taken out”.',
        ]),
  ].join('\n');
}
