/** Finds a Chromium to drive, so that browser tests and screenshots need nothing but `npm ci`. */
import { bundledBrowser } from './bundled.ts';
import { installedBrowsers } from './installed.ts';
import { playwrightBrowsers } from './playwright.ts';
import { starts } from './starts.ts';

export interface Browser {
  readonly executable: string;
  /** Where it was found, for reports. */
  readonly found: 'CHROME_PATH' | 'installed' | 'playwright' | 'bundled';
  /** What its environment needs on top of this process's own. */
  readonly env: Readonly<Record<string, string>>;
}

/** The places to look in; tests replace them. */
export interface Places {
  readonly chosen: string | undefined;
  readonly installed: readonly string[];
  readonly playwright: readonly string[];
  /** Unpacks the browser that comes with the project; undefined where there is none. */
  readonly bundled: () => Promise<Browser | undefined>;
  readonly starts: (executable: string, env?: Readonly<Record<string, string>>) => Promise<boolean>;
}

export const usualPlaces = (): Places => ({
  chosen: process.env['CHROME_PATH'],
  installed: installedBrowsers(process.platform, process.env),
  playwright: playwrightBrowsers(process.platform, process.env),
  bundled: bundledBrowser,
  starts,
});

/**
 * The first browser that starts: `CHROME_PATH`, an installed Chrome or Chromium, Playwright's own,
 * and on Linux x64 the one inside `@sparticuz/chromium`.
 *
 * @throws when `CHROME_PATH` names something that does not start, and when there is no browser.
 */
export async function findChromium(places: Places = usualPlaces()): Promise<Browser> {
  if (places.chosen) {
    if (await places.starts(places.chosen)) return found('CHROME_PATH', places.chosen);
    throw new Error(
      `CHROME_PATH is "${places.chosen}", and no browser starts there. ` +
        'Set it to the executable of a Chrome or Chromium, or unset it to have one looked for.',
    );
  }
  for (const executable of places.installed) {
    if (await places.starts(executable)) return found('installed', executable);
  }
  for (const executable of places.playwright) {
    if (await places.starts(executable)) return found('playwright', executable);
  }
  const bundled = await places.bundled();
  if (bundled && (await places.starts(bundled.executable, bundled.env))) return bundled;
  throw new Error(
    'No Chrome or Chromium was found: CHROME_PATH is not set, none is installed, none is in ' +
      `Playwright's cache, and ${bundled ? `the one at ${bundled.executable} does not start` : 'none comes with the project for this system'}. ` +
      'Install Chromium (Debian, Ubuntu: `apt install chromium`; macOS: `brew install --cask google-chrome`; ' +
      'Windows: `winget install Google.Chrome`) or set CHROME_PATH to its executable, then run this again.',
  );
}

const found = (where: Browser['found'], executable: string): Browser => ({
  executable,
  found: where,
  env: {},
});
