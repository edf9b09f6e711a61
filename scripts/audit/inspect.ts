/** Opens pages of a built site in a browser, and says what is wrong with them there. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { launch } from '../browser/launch.ts';
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
  const server = await serve({ folder: site.out, base: site.base, port: 0 });
  const { browser, close } = await launch();
  try {
    for (const file of files) {
      const url = new URL(file.replace(/(^|\/)index\.html$/, '$1'), server.url).href;
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: NARROW, colorScheme });
        const page = await context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') report(file, `console: ${message.text()}`);
        });
        page.on('pageerror', (error) => report(file, `error: ${error.message}`));
        page.on('request', (request) => {
          if (!request.url().startsWith(new URL(server.url).origin))
            report(file, `request to another origin: ${request.url()}`);
        });
        await page.goto(url, { waitUntil: 'load' });
        if (colorScheme === 'light') await reportWidth(page, (problem) => report(file, problem));
        for (const problem of await accessibilityProblems(page))
          report(file, `${colorScheme}: ${problem}`);
        await context.close();
      }
      advance();
    }
  } finally {
    await close();
    await server.close();
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
