import { describe, expect, test } from 'vitest';
import { citedArchive } from '../../../src/archive/cite/cited-archive.ts';
import { ofArchive } from '../../../src/archive/cite/of-archive.ts';
import { ofChange } from '../../../src/archive/cite/of-change.ts';
import { ofPassage } from '../../../src/archive/cite/of-passage.ts';
import { publisherAt } from '../../../src/archive/cite/publisher-at.ts';
import { textFragment } from '../../../src/archive/cite/text-fragment.ts';
import { aReference, archive, aVersion, hostileTitles, PAGE } from './cited.ts';

const names = [
  { name: 'Pots Ltd', until: '2003-06', evidence: 'x' },
  { name: 'Pots & Pans', from: '2003-07', until: '2005', evidence: 'x' },
  { name: 'Panopticon', from: '2006-02-03', evidence: 'x' },
];

describe('the publisher', () => {
  test.each([
    ['2001-01-01', 'Pots Ltd'],
    ['2003-06-30', 'Pots Ltd'],
    ['2003-07-19', 'Pots & Pans'],
    ['2005-12-31', 'Pots & Pans'],
    ['2006-01-01', undefined],
    ['2020-01-01', 'Panopticon'],
  ])('on %s is %s, as a curator knows it', (day, name) => {
    expect(publisherAt(names, day)).toBe(name);
  });

  test('is the name without dates where no dated one holds, and the later of two that do', () => {
    const undated = { name: 'Pots', evidence: 'x' };
    expect(publisherAt([undated, ...names], '2006-01-01')).toBe('Pots');
    expect(publisherAt([...names, undated], '2020-01-01')).toBe('Panopticon');
    const both = [...names, { name: 'Pan', from: '2010', evidence: 'x' }];
    expect(publisherAt(both, '2020-01-01')).toBe('Pan');
  });

  test('stands in the place of the author where a curator knows it, and else is the site alone', () => {
    const known = aReference({}, names);
    expect([known.author, known.publisher]).toEqual(['Pots & Pans', 'Pots & Pans']);
    const unknown = aReference();
    expect([unknown.author, unknown.publisher]).toEqual([undefined, 'pots.example']);
  });
});

describe('a link to words', () => {
  test.each([
    ['We use cookies.', '#p-1:~:text=We%20use%20cookies%2E'],
    ['A, b & c-d', '#p-1:~:text=A%2C%20b%20%26%20c%2Dd'],
    ['  white \n space ', '#p-1:~:text=white%20space'],
    ['#~:text= (really)!', '#p-1:~:text=%23%7E%3Atext%3D%20%28really%29%21'],
    ['クッキー', '#p-1:~:text=%E3%82%AF%E3%83%83%E3%82%AD%E3%83%BC'],
    ['lone \ud800', '#p-1:~:text=lone%20%EF%BF%BD'],
    [' ', '#p-1'],
  ])('to %j is %s', (text, fragment) => {
    expect(textFragment(text, 'p-1')).toBe(fragment);
  });

  test('to a long passage names its first and last words, and ends of words only', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    expect(textFragment(words.join(' '))).toBe(
      `#:~:text=${words.slice(0, 6).join('%20')},${words.slice(-6).join('%20')}`,
    );
  });

  test('has signs of the directive only where they are meant', () => {
    for (const title of hostileTitles) {
      const fragment = textFragment(`${title} `.repeat(20), 'p-1');
      expect(fragment).toMatch(/^#p-1:~:text=[\w%]+(?:,[\w%]+)?$/);
    }
  });
});

test('a passage is cited with its words, and as a passage', () => {
  const cited = ofPassage(aReference(), { id: 'p-e50w95hx66', text: 'We use\n cookies' });
  expect(cited).toMatchObject({
    key: 'pots.example-2003-07-19-p-e50w95hx66',
    what: 'Passage of the privacy policy filed under pots.example',
    quotation: 'We use cookies',
    url: `${PAGE}#p-e50w95hx66:~:text=We%20use%20cookies`,
    captured: '2003-07-19T16:39:06Z',
  });
});

test('a change names both versions, and two sites where they are of two', () => {
  const later = { ...aVersion, version: '2004-01-10' };
  const url = 'https://archive.example/';
  expect(ofChange({ from: aVersion, to: later, archive, url })).toMatchObject({
    title:
      'What changed in the privacy policy of pots.example between 19 July 2003 and 10 January 2004',
    what: 'Comparison of versions pots.example 2003-07-19 and pots.example 2004-01-10',
    publisher: 'A curator',
  });
  const other = { ...later, site: 'pans.example' };
  expect(ofChange({ from: aVersion, to: other, archive, url }).title).toBe(
    'The privacy policy of pots.example of 19 July 2003 compared with the privacy policy of pans.example of 10 January 2004',
  );
});

test('a release is cited by its own DOI, where it has one', () => {
  const identity = { title: 'Five', curator: 'A curator', doi: '10.5281/zenodo.1' };
  const dois = { '2026-11': '10.5281/zenodo.2' };
  expect(citedArchive({ ...identity, dois }).doi).toBe('10.5281/zenodo.1');
  expect(citedArchive({ ...identity, dois, release: '2026-11' }).doi).toBe('10.5281/zenodo.2');
  expect(citedArchive({ ...identity, dois, release: '2027-01' }).doi).toBe('10.5281/zenodo.1');
});

test('an archive that bears its keeper’s name says it once', () => {
  const named = { title: 'Pots', curator: 'Pots' };
  expect(ofArchive(named, 'held', '/').author).toBeUndefined();
  expect(ofArchive(archive, 'held', '/').author).toBe('A curator');
});

test('what turns the direction of text, or is not seen, stands in no citation', () => {
  const hostile = aReference({ title: 'a\u202Eb\u2066c\u0000d\r\ne\u200Ff \ud800' });
  expect(hostile.title).toBe('abc d ef \uFFFD');
});
