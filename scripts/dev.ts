/** `npm run dev`: shows the archive while its pages or its content change. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { project, withPlace } from './build/options.ts';
import { astro, astroEnvironment } from './build/run-astro.ts';
import { requireContent } from './build/safe-folders.ts';

const given = withPlace(new Command('npm run dev --'))
  .description(
    'Serves pages that are made when they are asked for and follow every change.\n' +
      'Search needs an index, which only a build makes: try it with `npm start`.',
  )
  .option('--port <number>', 'the port to serve on', '4321')
  .addHelpText('after', '\nExit codes: 0 ended by you, 1 Astro failed, 2 wrong options.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ content: string; base: string; site?: string; port: string }>();

const options = { ...given, content: resolve(given.content), out: resolve(project, 'dist') };
try {
  await requireContent(options.content);
} catch (error) {
  console.error((error as Error).message);
  process.exit(2);
}
spawn(process.execPath, [astro, 'dev', '--port', given.port], {
  cwd: project,
  env: astroEnvironment(options),
  stdio: 'inherit',
}).on('close', (code) => process.exit(code ?? 0));
