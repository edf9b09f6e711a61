/**
 * Citations and descriptions of real texts: the five policies, and 200 of the content folders that `HISTORIES`
 * names, with colons between.
 */
import { join } from 'node:path';
import LinkHeader from 'http-link-header';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/archive/catalogue.ts';
import { citedArchive } from '../../../src/archive/cite/cited-archive.ts';
import { citationFormats } from '../../../src/archive/cite/index.ts';
import { ofVersion } from '../../../src/archive/cite/of-version.ts';
import { timeMap } from '../../../src/archive/metadata/timemap.ts';
import { linkUnder } from '../../../src/archive/urls.ts';
import { isWebAddress } from '../../../src/archive/web-address.ts';
import { readCatalogue } from '../../../src/engine/reader.ts';
import { versionMetadata } from '../../../src/site/page-data/version-metadata.ts';
import { problemsIn } from '../metadata/schema-org.ts';
import { expectSame, rendered } from './read-back.ts';

const link = linkUnder('/');
const address = (path: string): string => `https://archive.example${path}`;

const own = await readCatalogue(join(import.meta.dirname, '..', '..', '..', 'content'));
const given = (process.env['HISTORIES'] ?? '').split(':').filter(Boolean);
const real: Catalogue[] = [];
for (const folder of given) real.push(await readCatalogue(folder));

/** Evenly over all of them. */
const SOME = 200;
function chosenOf(archives: readonly Catalogue[]): Catalogue['versions'] {
  const all = archives.flatMap(({ versions }) => versions);
  const every = Math.max(1, Math.floor(all.length / SOME));
  return all.filter((_, index) => index % every === 0).slice(0, SOME);
}

describe.each([
  ['the five policies', [own]],
  [
    given.length === 0
      ? 'no real policies (HISTORIES names no content folders)'
      : `${chosenOf(real).length} real policies`,
    real,
  ],
])('of %s', (_, archives) => {
  const cited = chosenOf(archives).map((version) => ({
    version,
    reference: ofVersion({
      version,
      names: [],
      archive: citedArchive(own.identity),
      url: address(link({ ...version, page: 'version' })),
    }),
  }));

  test('every format is read back as it was meant', () => {
    for (const { reference } of cited) {
      for (const { id } of citationFormats) expectSame(id, reference);
      expect(rendered(reference, 'apa')).toContain(reference.url);
    }
  }, 300_000);

  test('every description has terms of schema.org alone, and ends no element', () => {
    for (const { version, reference } of cited) {
      const { jsonLd = '' } = versionMetadata({
        version,
        reference,
        rights: own.identity.rights,
        link,
        address,
      });
      expect(jsonLd).not.toContain('<');
      expect(problemsIn(JSON.parse(jsonLd), version.file)).toEqual([]);
    }
  });

  test('every TimeMap is read back with all versions, in their order', () => {
    for (const { documents } of archives.flatMap(({ sites }) => sites)) {
      for (const entry of documents) {
        const isKnown = entry.versions.some(({ captures }) =>
          captures.some(({ url }) => isWebAddress(url ?? '')),
        );
        const text = timeMap(entry, link, address);
        expect(text !== undefined).toBe(isKnown);
        if (text === undefined) continue;
        const mementos = LinkHeader.parse(text).refs.filter(({ rel }) => rel === 'memento');
        expect(mementos.map(({ uri }) => uri)).toEqual(
          entry.versions.map((version) => address(link({ ...version, page: 'version' }))),
        );
        const instants = mementos.map(({ datetime }) => Date.parse(datetime ?? ''));
        expect(instants).toEqual(entry.versions.map(({ first }) => Date.parse(first)));
      }
    }
  });
});
