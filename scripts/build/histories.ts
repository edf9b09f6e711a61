import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import type { Outline } from '../../src/archive/history/outline.ts';
import { writeCensus } from '../../src/engine/history/census.ts';
import { type Histories, openHistories } from '../../src/engine/history/histories.ts';
import { cacheOf } from './options.ts';

/** The histories of an archive for as long as it is built. */
export interface BuildHistories {
  /** The file in which pages find the census; it is not there before `take` is done. */
  readonly census: string;
  /** Derives what is not known and takes the census; returns what it did, in words. */
  take(catalogue: Catalogue): Promise<string>;
  /** @throws before `take`. */
  of: Histories['of'];
  /** All of them without their passages. @throws before `take`. */
  outlines(): readonly Outline[];
  /** Takes the census away; what was derived stays for the next build. */
  close(): Promise<void>;
}

export function buildHistories(content: string): BuildHistories {
  const cache = cacheOf(content);
  const census = join(cache, `census-${randomUUID()}`);
  let opened: Histories | undefined;
  let outlines: readonly Outline[] | undefined;
  return {
    census,
    async take(catalogue) {
      mkdirSync(cache, { recursive: true });
      opened = openHistories(catalogue, { content, cache });
      outlines = await writeCensus(catalogue, opened, census);
      const documents = catalogue.sites.reduce((sum, site) => sum + site.documents.length, 0);
      return `of ${documents} documents`;
    },
    of: (entry) => taken(opened).of(entry),
    outlines: () => taken(outlines),
    close: () => rm(census, { force: true }),
  };
}

function taken<T>(known: T | undefined): T {
  if (known === undefined) throw new Error('The histories were asked for before they were taken.');
  return known;
}
