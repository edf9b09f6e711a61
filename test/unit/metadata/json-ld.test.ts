import { describe, expect, test } from 'vitest';
import { archiveJsonLd } from '../../../src/archive/metadata/archive-json-ld.ts';
import { siteJsonLd } from '../../../src/archive/metadata/site-json-ld.ts';
import { versionJsonLd } from '../../../src/archive/metadata/version-json-ld.ts';
import { aReference, archive, hostileNames, hostileTitles } from '../cite/cited.ts';
import { problemsIn } from './schema-org.ts';

const home = 'https://archive.example/';
const described = (reference = aReference(), rights: string | undefined = undefined): string =>
  versionJsonLd({
    reference,
    home,
    original: { href: `${home}source.md`, sha256: 'a'.repeat(64) },
    rights,
  });
const parsed = (json: string) => JSON.parse(json) as Record<string, unknown>;

describe('the description of a version', () => {
  test('says in terms that schema.org has what was captured, from where, and when', () => {
    const said = parsed(described(aReference(), 'https://rightsstatements.org/vocab/CNE/1.0/'));
    expect(problemsIn(said)).toEqual([]);
    expect(said).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'DigitalDocument',
      dateCreated: '2003-07-19T16:39:06Z',
      isBasedOn: aReference().original,
      archivedAt: aReference().memento,
      isPartOf: { '@type': 'Dataset', version: '2026-11' },
    });
    expect(said).not.toHaveProperty('author');
    expect(said).not.toHaveProperty('datePublished');
  });

  test('says rights that have no address in words', () => {
    const said = parsed(described(aReference(), 'Nobody knows.'));
    expect(problemsIn(said)).toEqual([]);
    expect(said['usageInfo']).toEqual({ '@type': 'CreativeWork', text: 'Nobody knows.' });
  });

  test.each([...hostileTitles, ...hostileNames])('is data, whatever is in it: %j', (text) => {
    const json = described(aReference({ title: text }, [{ name: text, evidence: text }]));
    expect(json).not.toContain('<');
    const said = parsed(json);
    expect(said['name']).toBe(aReference({ title: text }).title);
    expect(problemsIn(said)).toEqual([]);
  });
});

test('the descriptions of the archive and of a site have terms of schema.org alone', () => {
  const identity = {
    title: 'Five',
    description: 'Five of them',
    curator: 'A curator',
    licence: 'MIT',
    rights: 'Nobody knows.',
  };
  const whole = parsed(
    archiveJsonLd({ identity, archive, home, data: `${home}data/`, years: ['2003', '2010'] }),
  );
  expect(problemsIn(whole)).toEqual([]);
  expect(whole).toMatchObject({
    temporalCoverage: '2003/2010',
    identifier: 'https://doi.org/10.5281/zenodo.1',
    version: '2026-11',
  });
  const site = parsed(
    siteJsonLd({
      site: 'pots.example',
      summary: 'Two versions',
      url: `${home}policies/pots.example/`,
      archive: 'Five',
      home,
      observed: ['2003-07-19', '2004-01-10'],
    }),
  );
  expect(problemsIn(site)).toEqual([]);
});

test('the check knows a property that is not there, and a value that is none of its types', () => {
  expect(problemsIn({ '@type': 'DigitalDocument', titel: 'x' })).toHaveLength(1);
  expect(problemsIn({ '@type': 'DigitalDocument', dateCreated: 'July' })).toHaveLength(1);
  expect(problemsIn({ '@type': 'Dataset', license: 'MIT licence' })).toHaveLength(1);
  expect(problemsIn({ '@type': 'Dataset', isPartOf: { '@type': 'Organization' } })).toHaveLength(1);
  expect(problemsIn({ '@type': 'Digital' })).toHaveLength(1);
});
