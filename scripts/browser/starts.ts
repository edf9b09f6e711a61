import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';

/**
 * Whether there is a program at a path and it gives its version. Ubuntu's `chromium-browser` is a
 * script that only says what to install, so being there is not enough.
 */
export async function starts(
  executable: string,
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  if (!isProgram(executable)) return false;
  // On Windows `chrome.exe --version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return new Promise((resolve) => {
    const options = { timeout: 30_000, env: { ...process.env, ...env } };
    execFile(executable, ['--version'], options, (error, output) => {
      resolve(error === null && /chrom/i.test(output));
    });
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
