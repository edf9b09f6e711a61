/** Opens pages of a built site in a browser, and says what is wrong with them there. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import { reportProblems } from '../browser/problems.ts';
import type { Site } from '../check/base/check.ts';
import { serve } from '../preview/serve.ts';

export interface Inspection {
  readonly report: (file: string, problem: string) => void;
  readonly advance: () => void;
}

const NARROW = { width: 360, height: 740 };

/** @throws a sentence that says what to install when there is no browser. */
export async function inspect(
  site: Site,
  files: readonly string[],
  { report, advance }: Inspection,
): Promise<void> {
  const { browser, close } = await launch();
  try {
    const server = await serve({ folder: site.out, base: site.base, port: 0 });
    try {
      for (const file of files) {
        const url = new URL(file.replace(/(^|\/)index\.html$/, '$1'), server.url);
        await inspectPage(browser, url, (problem) => report(file, problem));
        advance();
      }
    } finally {
      await server.close();
    }
  } finally {
    await close();
  }
}

async function inspectPage(
  browser: Browser,
  { origin, pathname, href }: URL,
  report: (problem: string) => void,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: NARROW, colorScheme });
    const page = await context.newPage();
    reportProblems(page, {
      origin,
      path: pathname,
      // A page that leads on to another is left before its icon has come.
      report: (problem) => problem.endsWith('net::ERR_ABORTED') || report(problem),
    });
    await page.goto(href, { waitUntil: 'load' });
    if (colorScheme === 'light') await reportWidth(page, report);
    for (const problem of await accessibilityProblems(page)) report(`${colorScheme}: ${problem}`);
    await context.close();
  }
}

async function reportWidth(page: Page, report: (problem: string) => void): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > NARROW.width) report(`is ${width} pixels wide on a screen of ${NARROW.width}`);
}

/** What axe finds, as sentences. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} — ${node.failureSummary}`),
  );
}
