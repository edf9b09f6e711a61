import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Check, CheckFinding, Page, Site, Visitor } from '../base/check.ts';
import { collector } from '../base/report.ts';

/** Reads every page and style sheet once and gives what the checks found wrong in them. */
export async function visitSite(site: Site, checks: readonly Check[]): Promise<CheckFinding[]> {
  const { reportFor, findings } = collector();
  const visitors = checks.map((check) => check.start(site, reportFor(check)));
  for await (const [file, text] of textsOf(site)) {
    if (file.endsWith('.css')) for (const visitor of visitors) visitor.styles?.(file, text);
    else visitPage({ file }, text, visitors);
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

/** A few files are read ahead, so that the disk and the parser work at the same time. */
async function* textsOf(site: Site): AsyncGenerator<[file: string, text: string]> {
  const ahead: Promise<[string, string]>[] = [];
  const read = async (file: string): Promise<[string, string]> => [
    file,
    await readFile(join(site.out, file), 'utf8'),
  ];
  for (const file of site.files) {
    if (!isPage(file) && !file.endsWith('.css')) continue;
    ahead.push(read(file));
    if (ahead.length >= 16) yield await (ahead.shift() as Promise<[string, string]>);
  }
  yield* ahead;
}
