/** What a search found, in a form in which two ways of searching can be compared. */
import type { Found } from '../../../src/archive/search/oracle.ts';
import { parseQuery } from '../../../src/archive/search/query/parse.ts';
import type { Engine } from '../../../src/client/search/engine.ts';
import { ask } from '../../../src/client/search/session.ts';

/** `site document year` of all that the scan found. */
export const foundIn = (found: readonly Found[]): string[] =>
  found.map(({ site, document, year }) => `${site} ${document} ${year}`).sort();

/** The same of all that the index finds. */
export async function foundBy(engine: Engine, typed: string): Promise<string[]> {
  const { years } = await ask(engine, parseQuery(typed));
  return years
    .map((place) => engine.archive.years[place])
    .map((year) => `${year?.site} ${year?.document} ${year?.year}`)
    .sort();
}
