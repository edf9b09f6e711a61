/** What goes wrong in a page while a browser has it open. */
import type { Page } from 'playwright-core';

/**
 * Reports, as sentences, errors and warnings in the console, broken content policies among them, failed
 * requests and requests to another origin than `origin`, from now on. `path` is the page's own.
 */
export function reportProblems(
  page: Page,
  { origin, path, report }: { origin: string; path: string; report: (problem: string) => void },
): void {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // A page that is not there answers with 404, which the console reports.
    if (message.location().url === origin + path && message.text().includes('404')) return;
    report(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => report(`error: ${error.message}`));
  page.on('requestfailed', (request) =>
    report(`failed: ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) report(`foreign: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== origin + path)
      report(`${response.status()}: ${response.url()}`);
  });
}
