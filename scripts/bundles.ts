/** `npm run bundles`: packs a built site for readers who keep it on a device. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { bytesOf } from '../src/archive/bundles/bundle-index.ts';
import { counted, number } from '../src/archive/counted.ts';
import { writeBundles } from '../src/engine/bundles/write-bundles.ts';
import { titleOf } from './bundles/title.ts';
import { showProgress } from './progress.ts';

const { out, json } = new Command('npm run bundles --')
  .description(
    'Packs a built site into bundles, which its readers can keep on a device with “Keep this archive on\n' +
      'this device”. Run it after each build; `npm run release` does it by itself.',
  )
  .option('--out <folder>', 'the folder that the site was built into', 'dist')
  .option('--json', 'print one line of JSON when it is done')
  .addHelpText(
    'after',
    '\nWhat it writes: offline/bundles/ in that folder, named by their SHA-256. What did not change since\n' +
      'keeps its name, so that readers fetch only what did.\n' +
      '\nExit codes: 0 packed, 1 stopped, 2 wrong options or nothing to pack.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ out: string; json?: true }>();

const site = resolve(out);
const home = join(site, 'index.html');
const progress = showProgress(json === true);

if (!existsSync(home)) {
  console.error(
    `Nothing is built in ${site}. Run \`npm run build\` first, or name the folder with --out.`,
  );
  process.exitCode = 2;
} else {
  try {
    progress.start('Packing files:');
    const { index, tooLarge } = writeBundles(site, titleOf(site), progress.advance);
    progress.stop();
    const { files, bytes } = index.manifest;
    const packed = bytesOf(index.bundles);
    if (json) {
      const bundles = index.bundles.length;
      console.log(JSON.stringify({ ok: true, files, bytes, bundles, packed, tooLarge }));
    } else {
      console.log(
        `${counted(files, 'file')} of ${megabytes(bytes)} in ${counted(index.bundles.length, 'bundle')} ` +
          `of ${megabytes(packed)}.`,
      );
      for (const path of tooLarge)
        console.log(`Too large for a bundle, and so on the host alone: ${path}`);
    }
  } catch (error) {
    progress.stop();
    if (json) console.log(JSON.stringify({ ok: false, message: (error as Error).message }));
    else console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function megabytes(bytes: number): string {
  return `${number(Math.round(bytes / 100_000) / 10)} MB`;
}
