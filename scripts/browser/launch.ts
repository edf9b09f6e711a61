import { chromium, type Browser } from 'playwright-core';
import { findChromium, type Places } from './find-chromium.ts';

const flags = [
  // Containers and CI machines often lack what the sandbox needs; only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium with an empty profile; `close` ends it and removes the profile.
 *
 * @throws a sentence that says what to install when there is none.
 */
export async function launch(
  places?: Places,
): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const { executable, env } = await findChromium(places);
  const browser = await chromium.launch({
    executablePath: executable,
    args: flags,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  return { browser, close: () => browser.close() };
}
