/**
 * Which topics the first holdings speak of and where, as a person read them before the terms were tried
 * on them (`content/topics-judged.tsv`); the tagger is held to it. What it misses is written down here:
 * a miss that is gone, and one that is new, are both worth a look.
 */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readJudged } from '../../../scripts/topics/judged.ts';
import { titleIn } from '../../../src/archive/catalogue.ts';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { passagesOf } from '../../../src/engine/mdx/passages.ts';
import { readBody, readTopics, readVersions } from '../../../src/engine/reader.ts';

const content = resolve(import.meta.dirname, '../../../content');

/** Topics that a reader found and the tagger does not, by passage; with `+`, what it finds and the reader did not. */
const known: Readonly<Record<string, string>> = {
  'p-a8mzq0cekq': 'choice-and-opt-out',
  'p-ev8qewvv9t': 'third-party-sharing',
  'p-1rjrqawyx5': 'first-party-collection',
  'p-sh6xv6fwec': 'data-security first-party-collection',
  'p-8sbfba551w': 'third-party-sharing',
  'p-wsrn6emgw3': 'third-party-sharing',
  'p-mve0ps1gaz': '+third-party-sharing',
  'p-pekec26n3d': 'choice-and-opt-out',
  'p-kj2m20gt6k': 'third-party-sharing',
  'p-jkxj5f46gk': 'contact',
  'p-c12qkhb9ps': 'choice-and-opt-out first-party-collection third-party-sharing',
  'p-rh8f3ydb5m': '+data-security',
  'p-gwq041hahn': 'choice-and-opt-out',
  'p-02w6dngz25': 'first-party-collection third-party-sharing',
  'p-3dd67864h6': 'first-party-collection',
  'p-f59zh1hbmn': 'first-party-collection',
  'p-4hh3z6e63d': 'first-party-collection',
  'p-z4xpmdbyr9': 'first-party-collection',
};

const taxonomy = compileTaxonomy(await readTopics(content));
const judged = (await readJudged(content)) ?? new Map<string, ReadonlySet<string>>();
const versions = await Array.fromAsync(readVersions(content));

test.each(versions.map((version) => [version.site, version] as const))(
  '%s speaks of what a reader found in it, there, but for what is known to be missed',
  async (site, version) => {
    const passages = passagesOf(await readBody(content, version.file), titleIn(version));
    const differences: Record<string, string> = {};
    for (const passage of passages.filter(({ kind }) => kind !== 'heading')) {
      const key = [site, version.document, version.version, passage.id].join('\t');
      const read = judged.get(key);
      if (read === undefined) expect.fail(`nobody judged ${key}`);
      const found = taxonomy.topicsOf([passage]);
      const told = [
        ...[...read].filter((topic) => !found.includes(topic)).sort(),
        ...found.filter((topic) => !read.has(topic)).map((topic) => `+${topic}`),
      ];
      if (told.length > 0) differences[passage.id] = told.join(' ');
    }
    const ids = new Set(passages.map(({ id }) => id));
    expect(differences).toEqual(
      Object.fromEntries(Object.entries(known).filter(([id]) => ids.has(id))),
    );
    expect(version.topics).toEqual(taxonomy.topicsOf(passages));
    expect(version.taxonomy).toBe(taxonomy.digest);
  },
);
