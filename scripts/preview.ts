/** `npm run preview`: serves the built site as it would be published. */
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { serve } from './preview/serve.ts';

const options = new Command('npm run preview --')
  .description('Serves the built site, search included, on this computer only.')
  .option('--out <folder>', 'the folder that it was built into', 'dist')
  .option('--port <number>', 'the port to serve on', port, 4321)
  .option('--base <path>', 'the path that it was built for, as it says itself if left out')
  .addHelpText('after', '\nExit codes: 0 ended by you, 1 it could not be served, 2 wrong options.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ out: string; port: number; base?: string }>();

try {
  const { url } = await serve({ ...options, folder: resolve(options.out) });
  console.log(`The archive is at ${url} — press Ctrl-C to stop.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function port(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535; 0 takes any free one.');
}
