import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readAddress,
  questionOf,
  writeAddress,
  sorts,
} from '../../../src/archive/search/address.ts';
import { LONGEST, parseQuery } from '../../../src/archive/search/query/parse.ts';
import type { Clause, Term } from '../../../src/archive/search/query/query.ts';

/** A question, written shortly: `"zip code" -cook* (a|b)`. */
const understood = (typed: string): string =>
  parseQuery(typed)
    .clauses.map((clause) => clauseInWords(clause))
    .join(' ');

function clauseInWords({ not, any }: Clause): string {
  const terms = any.map(termInWords).join('|');
  return (not ? '-' : '') + (any.length > 1 ? `(${terms})` : terms);
}

function termInWords({ words, ...term }: Term): string {
  if (term.kind === 'near') return `near[${words.join(' ')}]`;
  return (words.length > 1 ? `"${words.join(' ')}"` : words.join('')) + (term.open ? '*' : '');
}

test.each([
  ['zip code', 'zip code'],
  ['"zip code"', '"zip code"'],
  ['“Zip Code” retention', '"zip code" retention'],
  ['«données personnelles»', '"donnees personnelles"'],
  ['e-mail', '"e mail"'],
  ["l'utilisateur", '"l utilisateur"'],
  ['個人情報', '"個 人 情 報"'],
  ['cookies -advertising', 'cookies -advertising'],
  ['-"zip code" x', '-"zip code" x'],
  ['cookies or beacons use', '(cookies|beacons) use'],
  ['cookies OR "web beacons" | pixels', '(cookies|"web beacons"|pixels)'],
  ['cook*', 'cook*'],
  ['"privacy pol*"', '"privacy pol"*'],
  ['near:"cookies partners cookies"', 'near[cookies partners]'],
  ['near:cookies', 'near[cookies]'],
  ['"or" and', 'or and'],
  ['http://example.com', '"http example com"'],
  ['a - b', 'a b'],
])('%s asks for %s', (typed, clauses) => expect(understood(typed)).toBe(clauses));

test.each([
  ['cookies site:Calibex.com', { sites: ['calibex.com'] }],
  ['cookies site:https://www.calibex.com/privacy', { sites: ['calibex.com'] }],
  ['cookies year:2003', { from: 2003, to: 2003 }],
  ['cookies year:2003..2008', { from: 2003, to: 2008 }],
  ['cookies year:2003-2008', { from: 2003, to: 2008 }],
  ['cookies year:2003..', { from: 2003 }],
  ['cookies year:..2008', { to: 2008 }],
  ['cookies topic:data-retention topic:Cookies', { topics: ['data-retention', 'cookies'] }],
  ['cookies topic:"data retention"', { topics: ['data-retention'] }],
  [
    'cookies language:de document:cookie-policy',
    { languages: ['de'], documents: ['cookie-policy'] },
  ],
])('%s is asked of a part of the archive', (typed, filters) => {
  const query = parseQuery(typed);
  expect(query.filters).toMatchObject(filters);
  expect(query.remarks).toEqual([]);
});

test.each([
  ['"zip code', /quotation mark is missing/],
  ['or cookies', /“or” stands between/],
  ['cookies or', /“or” stands between/],
  ['a or or b', /“or” stands between/],
  ['a or -b', /“or” and “-” do not go together/],
  ['x year:9999..1', /“year:9999\.\.1” is no year/],
  ['x year:2008..2003', /turned around: 2003 to 2008/],
  ['x year:soon', /is no year/],
  ['x year:', /needs a value/],
  ['x -site:a.example', /leaves out words/],
  ['-cookies', /only leaves out/],
  ['*** !!! …', /Type a word/],
  ['🍪🍪', /Type a word/],
  ['site:calibex.com', /Add a word to find/],
  ['near: cookies', /“near:” needs words/],
  ['x '.repeat(5000), /first 1000 characters/],
  [Array.from({ length: 60 }, (_, at) => `w${at}`).join(' '), /first 24 words/],
])('what is odd in %j is remarked', (typed, remark) => {
  expect(parseQuery(typed).remarks.join(' ')).toMatch(remark);
});

test('nothing is remarked about an empty field, and nothing is asked', () => {
  expect(parseQuery('  ')).toMatchObject({ clauses: [], remarks: [] });
});

test('the last version of each year is asked for with annual:', () => {
  expect(parseQuery('cookies annual:2003..2008').filters).toMatchObject({
    from: 2003,
    to: 2008,
    annual: true,
  });
  expect(parseQuery('cookies year:2003').filters).not.toHaveProperty('annual');
  expect(parseQuery('cookies annual:soon')).toMatchObject({
    filters: { topics: [] },
    remarks: ['“annual:soon” is no year: write annual:2003 or annual:2003..2008.'],
  });
});

test.each([
  ['year:2003', /filters only narrow down where/],
  ['cookies AND beacons', /“AND” was searched for as a word/],
  ['cookies NOT beacons NOT sold', /“NOT” was searched for as a word/],
])('%s gets one helpful remark', (typed, said) => {
  expect(parseQuery(typed).remarks).toEqual([expect.stringMatching(said)]);
});

test('“and” in small letters and in quotation marks is a word like others', () => {
  expect(parseQuery('terms and "AND"').remarks).toEqual([]);
});

test('any text is a question: it never throws, and every term has words', () => {
  const odd = fc.constantFrom(
    '"',
    '“',
    '-',
    'or ',
    'year:',
    'near:',
    'site:',
    '<script>',
    'שלום',
    '\uD800',
    ' ',
    '*',
    '..',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.oneof(odd, fc.string({ maxLength: 6 })), { maxLength: 30 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (typed) => {
      const { clauses, remarks } = parseQuery(typed);
      for (const { any } of clauses) {
        expect(any.length).toBeGreaterThan(0);
        for (const term of any) expect(term.words.length).toBeGreaterThan(0);
      }
      expect(remarks.every((remark) => /^[“A-Z].*[.?"]$/su.test(remark))).toBe(true);
    }),
  );
});

test('a text of ten thousand characters is read up to a limit', () => {
  const query = parseQuery(`${'y'.repeat(10_000)}`);
  expect(query.clauses[0]?.any[0]?.words[0]).toHaveLength(LONGEST);
});

test('a search is written into an address and read from it', () => {
  const address = fc.record({
    typed: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    filters: fc.record(
      {
        sites: fc.uniqueArray(fc.domain(), { maxLength: 2 }),
        topics: fc.uniqueArray(fc.constantFrom('cookies', 'children')),
        documents: fc.constant([]),
        languages: fc.constant(['de']),
        from: fc.integer({ min: 1990, max: 2000 }),
        to: fc.integer({ min: 2000, max: 2030 }),
        annual: fc.constant(true as const),
      },
      { requiredKeys: ['sites', 'topics', 'documents', 'languages'] },
    ),
    sort: fc.constantFrom(...sorts),
  });
  fc.assert(
    fc.property(address, (one) => {
      expect(readAddress(writeAddress(one))).toEqual(one);
    }),
  );
});

test('the address of a search reads as the guide says', () => {
  const address = readAddress(
    '?q=cookies&from=2003&to=2008&topic=cookies&site=a.example&sort=oldest',
  );
  expect(writeAddress(address)).toBe(
    '?q=cookies&from=2003&to=2008&site=a.example&topic=cookies&sort=oldest',
  );
  expect(readAddress('?q=x&year=2003').filters).toMatchObject({ from: 2003, to: 2003 });
  expect(readAddress('?q=x&from=soon&sort=odd')).toMatchObject({ sort: 'relevance' });
});

test('filters in the field and beside it both hold', () => {
  const { filters } = questionOf(
    readAddress('?q=x+year:2003..2008+site:a.example&from=2005&site=b.example'),
  );
  expect(filters).toMatchObject({ from: 2005, to: 2008, sites: ['a.example', 'b.example'] });
});
