/** `npm run verify`: whether a published site is the release that it says it is. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { counted } from '../src/archive/counted.ts';
import { publishedAddress } from '../src/engine/verify/address.ts';
import { publishedFolder } from '../src/engine/verify/folder.ts';
import { Difference } from '../src/engine/verify/published.ts';
import { verifySite } from '../src/engine/verify/verify-site.ts';
import { showProgress } from './progress.ts';

const command = new Command('npm run verify --')
  .usage('<folder or address> [options]')
  .description(
    'Recomputes from the files of a published site what its release says of them: the digest of the ' +
      'manifest, every checksum, that each original is one that the record names, and that each text is ' +
      'what its original gives. It names the first thing that differs.',
  )
  .argument('<site>', 'the folder of a site, or the address at which it is published')
  .option(
    '--digest <sha256>',
    'the SHA-256 that the manifest must have, as you have it from elsewhere',
  )
  .option('--no-texts', 'do not derive the texts anew, which takes longest')
  .option('--json', 'print one line of JSON')
  .addHelpText(
    'after',
    '\nIt proves that the site agrees with itself and with the text that its sources distribute, not\n' +
      'with the page that was once served. Whoever can change every file can change the manifest too:\n' +
      'compare its digest with one that you have from elsewhere.\n' +
      '\nExamples:\n' +
      '  npm run verify -- ~/release/site\n' +
      '  npm run verify -- https://archive.example/policies/\n' +
      '\nExit codes: 0 everything agrees, 1 something differs, 2 it could not be verified.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const [given = ''] = command.args;
const { digest, texts, json } = command.opts<{ digest?: string; texts: boolean; json?: true }>();
const progress = showProgress(json === true);

try {
  const site = /^https?:\/\//.test(given)
    ? publishedAddress(given)
    : publishedFolder(resolve(given));
  const { release, files, originals, textsNotDerived } = await verifySite(site, {
    texts,
    ...(digest === undefined ? {} : { digest }),
    start: (what, total) => progress.start(what, total),
    advance: (by) => progress.advance(by),
  });
  progress.stop();
  const { sha256 } = release.manifest;
  const told = { ok: true, release: release.release, digest: sha256, files, originals };
  const [withTexts, without] =
    textsNotDerived === undefined
      ? [', and every text with its original', '']
      : ['', `The texts were not derived anew: ${textsNotDerived}.\n`];
  console.log(
    json
      ? JSON.stringify({ ...told, ...(textsNotDerived === undefined ? {} : { textsNotDerived }) })
      : `Release ${release.release}: ${counted(files, 'file')} and ${counted(originals, 'original')} agree with the ` +
          `manifest and the record${withTexts}.\n${without}SHA-256 of the manifest: ${sha256}`,
  );
} catch (error) {
  progress.stop();
  const isDifference = error instanceof Difference;
  if (json)
    console.log(
      JSON.stringify({
        ok: false,
        message: (error as Error).message,
        ...(isDifference ? { file: error.file } : {}),
      }),
    );
  else
    console.error(
      isDifference
        ? `It differs. ${error.message}\nGet this file again from another copy of the release; if they all differ, ask who keeps the archive.`
        : (error as Error).message,
    );
  process.exitCode = isDifference ? 1 : 2;
}
