import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from './find-chromium.ts';

const root = join(import.meta.dirname, '..', '..');
const packageFolder = join(root, 'node_modules', '@sparticuz', 'chromium');

/**
 * The Chromium inside the npm package `@sparticuz/chromium`, unpacked once for each version of the
 * package; undefined on a system that it is not made for, and where it was not installed.
 *
 * @throws when it is there and cannot be unpacked.
 */
export async function bundledBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(packageFolder)) return undefined;
  const folder = join(root, 'node_modules', '.cache', 'smallprint', `chromium-${packageVersion()}`);
  if (!existsSync(folder)) await unpackTo(folder);
  return {
    executable: join(folder, 'chromium'),
    found: 'bundled',
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

// The package unpacks into the temporary folder and takes a half-written browser there for a whole
// one. So it gets a temporary folder of its own, which takes its final name when all is written.
async function unpackTo(folder: string): Promise<void> {
  mkdirSync(join(folder, '..'), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const program =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: root,
      // The NSS libraries, which a bare system lacks, are unpacked for this runtime only.
      env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), fontConfiguration(folder));
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Someone else finished first.
    if (existsSync(folder)) return;
    throw new Error(
      'The Chromium that comes with the project could not be unpacked to ' +
        `${folder}: ${(error as Error).message} ` +
        'Run `npm ci` again, or install Chromium and set CHROME_PATH to its executable.',
      { cause: error },
    );
  }
}

/**
 * Where fonts are. The package's own configuration names /tmp/fonts and no folder of the system, and
 * a Chromium that finds no font at all ends at the first letter.
 */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${inXml(folder)}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${inXml(folder)}/fonts-cache</cachedir>
</fontconfig>
`;

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}
