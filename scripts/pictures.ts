/** `npm run pictures`: takes the pictures of the guide anew, from a built site. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { shots } from './pictures/shots.ts';
import { takePictures } from './pictures/take.ts';

const options = new Command('npm run pictures --')
  .description(
    'Takes the pictures of the guide and the README from a built site, light and dark.\n' +
      'Run it after `npm run build` when pages look different, and look at what it took.',
  )
  .option('--out <folder>', 'the folder that the site was built into', 'dist')
  .option('--to <folder>', 'the folder to write the pictures to', 'public/pictures')
  .addHelpText('after', '\nExit codes: 0 all taken, 1 stopped, 2 wrong options.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ out: string; to: string }>();

try {
  await takePictures(shots, {
    site: resolve(options.out),
    folder: resolve(options.to),
    tell: (name, bytes) => console.log(`${name.padEnd(20)} ${(bytes / 1000).toFixed(1)} kB`),
  });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
