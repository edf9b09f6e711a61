import { inject } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Archive } from './kinds.ts';
import { launch } from '../../scripts/browser/launch.ts';
import { reportProblems } from '../../scripts/browser/problems.ts';

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

/** What Playwright itself writes where a page asks for its worker. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Starts a browser for the tests of a file. */
export async function startVisitor(): Promise<Visitor> {
  const { browser, close } = await launch();
  return {
    async visit(page, options = {}, archive = 'site') {
      const { origin, base } = inject(archive);
      const path = base + page.slice(1);
      for (const context of browser.contexts()) await context.close();
      const context = await browser.newContext({
        baseURL: origin,
        // What a worker fetches no test could watch or replace; those of the worker have contexts of their own.
        serviceWorkers: 'block',
        ...options,
      });
      context.setDefaultTimeout(15_000);
      const tab = await context.newPage();
      const problems: string[] = [];
      const report = (problem: string): void => {
        if (!problem.includes(BLOCKED)) problems.push(problem);
      };
      reportProblems(tab, { origin, path, report });
      await tab.goto(path, { waitUntil: 'load' });
      return { page: tab, problems };
    },
    close,
  };
}
