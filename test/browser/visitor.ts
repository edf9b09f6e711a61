import { inject } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Archive } from './kinds.ts';
import { launch } from '../../scripts/browser/launch.ts';

export interface Visit {
  readonly page: Page;
  /** Errors in the console, broken policies, failed and foreign requests, in the order they came. */
  readonly problems: readonly string[];
}

export interface Visitor {
  /** Opens a page of a built site in a fresh profile, closed again by `close`. */
  visit(path: string, options?: BrowserContextOptions, archive?: Archive): Promise<Visit>;
  close(): Promise<void>;
}

/** Starts a browser for the tests of a file. */
export async function startVisitor(): Promise<Visitor> {
  const { browser, close } = await launch();
  return {
    async visit(page, options = {}, archive = 'site') {
      const { origin, base } = inject(archive);
      const path = base + page.slice(1);
      for (const context of browser.contexts()) await context.close();
      const context = await browser.newContext({ baseURL: origin, ...options });
      context.setDefaultTimeout(15_000);
      const tab = await context.newPage();
      const problems = record(tab, origin, path);
      await tab.goto(path, { waitUntil: 'load' });
      return { page: tab, problems };
    },
    close,
  };
}

function record(page: Page, origin: string, path: string): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // A page that is not there answers with 404, which the console reports.
    if (message.location().url === origin + path && message.text().includes('404')) return;
    problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) =>
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))
      problems.push(`foreign: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== origin + path) {
      problems.push(`${response.status()}: ${response.url()}`);
    }
  });
  return problems;
}
