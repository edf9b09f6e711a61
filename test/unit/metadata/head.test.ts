import { expect, test } from 'vitest';
import { metaNames } from '../../../src/archive/metadata/meta-names.ts';
import { versionLinks } from '../../../src/archive/metadata/version-links.ts';
import { shareTags } from '../../../src/site/page-data/share.ts';
import { aReference } from '../cite/cited.ts';

const links = (reference = aReference(), rights: string | undefined = undefined) =>
  versionLinks({
    reference,
    original: '/source.md',
    record: '/captures.jsonl',
    timemap: '/timemap.link',
    rights,
  });

test('Zotero takes a version for a web page: nothing names a journal, and its og:type is “website”', () => {
  // What decides in Zotero’s Embedded Metadata and RDF translators: see meta-names.ts.
  const names = metaNames(aReference(), undefined).map(([name]) => name);
  expect(names).toContain('citation_title');
  expect(names.join(' ')).not.toMatch(
    /citation_(journal|conference|book|inbook|dissertation|technical|series|isbn)/,
  );
  const head = { title: 'x', description: 'x', path: '/', crumbs: [], picture: 'version' } as const;
  const { properties } = shareTags(head, { archive: 'x', base: '/', origin: undefined });
  expect(Object.fromEntries(properties)['og:type']).toBe('website');
});

test('names say title, publisher and day, and an institution without commas', () => {
  const named = aReference({}, [{ name: 'Pots, Pans & Sons, Inc.', evidence: 'x' }]);
  expect(Object.fromEntries(metaNames(named, 'https://rights.example/'))).toEqual({
    citation_title: 'Privacy at Pots',
    citation_publisher: 'Pots, Pans & Sons, Inc.',
    citation_date: '2003/07/19',
    citation_language: 'en',
    citation_public_url: named.url,
    'DC.title': 'Privacy at Pots',
    'DC.creator': 'Pots Pans & Sons Inc.',
    'DC.publisher': 'Pots, Pans & Sons, Inc.',
    'DC.date': '2003-07-19',
    'DC.type': 'Privacy policy filed under pots.example',
    'DC.identifier': named.url,
    'DC.rights': 'https://rights.example/',
  });
  expect(metaNames({ ...named, url: '/policies/' }, undefined).join()).not.toContain('/policies/');
});

test('links are those of Signposting and of Memento', () => {
  const rights = 'https://rightsstatements.org/vocab/CNE/1.0/';
  expect(links(aReference(), rights).map(({ rel, href }) => [rel, href])).toEqual([
    ['cite-as', aReference().url],
    ['type', 'https://schema.org/DigitalDocument'],
    ['item', '/source.md'],
    ['describedby', '/captures.jsonl'],
    ['license', rights],
    ['original', aReference().original],
    ['timemap', '/timemap.link'],
    ['memento', aReference().memento],
  ]);
  expect(links().find(({ rel }) => rel === 'memento')?.datetime).toBe(
    'Sat, 19 Jul 2003 16:39:06 GMT',
  );
});

test('without the address that was captured there is no original, and so no TimeMap', () => {
  const { original: _, ...unknown } = aReference();
  const rels = links(unknown, 'Nobody knows.').map(({ rel }) => rel);
  expect(rels).not.toContain('original');
  expect(rels).not.toContain('timemap');
  expect(rels).not.toContain('license');
  const hostile = { ...aReference(), original: 'javascript:alert(1)' };
  expect(links(hostile).map(({ rel }) => rel)).not.toContain('original');
});
