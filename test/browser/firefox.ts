/** A stock Firefox, where there is one: Playwright drives only one of its own. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const names = ['firefox-esr', 'firefox'];

const usual = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The Firefox to drive: `FIREFOX_PATH`, or an installed one; nothing where there is none. */
export const firefox: string | undefined =
  process.env['FIREFOX_PATH'] ??
  [
    ...(process.env['PATH'] ?? '')
      .split(delimiter)
      .flatMap((folder) => names.map((name) => join(folder, name))),
    ...usual,
  ].find((path) => existsSync(path));

/** Starts it with an empty profile, which `close` removes. */
export const startFirefox = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
