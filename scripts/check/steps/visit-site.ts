import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Check, CheckFinding, Page, Site, Visitor } from '../base/check.ts';
import { pageOf } from '../base/links.ts';
import { collector } from '../base/report.ts';

/** Reads every page and style sheet once and gives what the checks found wrong in them. */
export function visitSite(site: Site, checks: readonly Check[]): CheckFinding[] {
  const { reportFor, findings } = collector();
  const visitors = checks.map((check) => check.start(site, reportFor(check)));
  for (const file of site.files) {
    if (isPage(file)) visitPage(pageOf(file, site), read(site, file), visitors);
    if (!file.endsWith('.css')) continue;
    for (const visitor of visitors) visitor.styles?.(file, read(site, file));
  }
  for (const visitor of visitors) visitor.finish?.();
  return findings();
}

export const isPage = (file: string): boolean => file.endsWith('.html');

function visitPage(page: Page, html: string, visitors: readonly Visitor[]): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes };
      for (const visitor of visitors) visitor.element?.(page, element);
    },
  });
  parser.end(html);
  for (const visitor of visitors) visitor.leave?.(page);
}

// Promises would cost more than the reading: the files are many and small.
const read = (site: Site, file: string): string => readFileSync(join(site.out, file), 'utf8');
