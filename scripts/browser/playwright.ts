import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The Chromiums that Playwright once installed for this user, newest revision first. */
export function playwrightBrowsers(platform: NodeJS.Platform, env: Environment): string[] {
  const cache = cacheFolder(platform, env);
  if (cache === undefined) return [];
  return list(cache)
    .flatMap((name) => {
      const revision = /^chromium(?:_headless_shell)?-(\d+)$/.exec(name)?.[1];
      return revision === undefined ? [] : [{ name, revision: Number(revision) }];
    })
    .sort((a, b) => b.revision - a.revision || (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => executables(join(cache, name)));
}

function cacheFolder(platform: NodeJS.Platform, env: Environment): string | undefined {
  if (env['PLAYWRIGHT_BROWSERS_PATH']) return env['PLAYWRIGHT_BROWSERS_PATH'];
  const home = env['HOME'] ?? env['USERPROFILE'];
  if (platform === 'win32')
    return env['LOCALAPPDATA'] && join(env['LOCALAPPDATA'], 'ms-playwright');
  if (home === undefined) return undefined;
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'ms-playwright');
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright');
}

// The folder inside carries the platform in its name, which has changed between releases.
const executables = (browser: string): string[] =>
  list(browser).flatMap((folder) => [
    join(browser, folder, 'chrome'),
    join(browser, folder, 'headless_shell'),
    join(browser, folder, 'chrome-headless-shell'),
    join(browser, folder, 'chrome.exe'),
    join(browser, folder, 'chrome-headless-shell.exe'),
    join(browser, folder, 'Chromium.app/Contents/MacOS/Chromium'),
    join(browser, folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
  ]);

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    // A cache that was never made is the usual case; anything else should be seen.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
