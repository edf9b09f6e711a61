import { describe, expect, test } from 'vitest';
import type { VersionEntry, VersionRecord } from '../../../src/archive/catalogue.ts';
import { passageId } from '../../../src/archive/passages.ts';
import type { Passage } from '../../../src/archive/types.ts';
import { plainText } from '../../../src/archive/cite/pieces.ts';
import { versionPage } from '../../../src/site/page-data/version.ts';
import { anArchive, aTopic, aVersion, link } from './an-archive.ts';

const passages: Passage[] = [
  { id: 'p-1', kind: 'heading', level: 2, text: 'Cookies' },
  { id: 'p-2', kind: 'paragraph', level: 0, text: 'We use cookies.' },
];

function pageOf(record: VersionRecord, others: readonly VersionRecord[] = [], headings = 2) {
  const archive = anArchive([record, ...others], { topics: [aTopic('cookies', ['cookies'])] });
  const version = archive.versions.find(({ file }) => file === record.file) as VersionEntry;
  return versionPage(
    {
      version,
      text: {
        html: '<p>…</p>',
        passages,
        headings: Array.from({ length: headings }, () => ({
          id: 'p-1',
          level: 2,
          text: 'Cookies',
          made: false,
        })),
      },
      evidence: [
        { topic: 'cookies', passage: 'p-1', score: 1, terms: ['Cookies'] },
        { topic: 'cookies', passage: 'p-2', score: 1, terms: ['cookies'] },
      ],
      topics: archive.topics,
      sources: archive.sources,
      past: {
        changes: undefined,
        sameAs: undefined,
        lives: [],
        shared: { groups: [], notes: new Map(), leastWords: 12 },
      },
      identity: archive.identity,
      names: [],
      address: (path) => `https://archive.example${path}`,
    },
    link,
  );
}

const JULY = '2003-07-19T16:39:06Z';

describe('the page of a version', () => {
  test('knows when its text was captured, and says so in its head', () => {
    const page = pageOf(aVersion('calibex.com', [JULY]));
    expect(page.observed).toEqual({ from: { datetime: '2003-07-19', text: '19 July 2003' } });
    expect(page.head.title).toBe('Privacy Policy · calibex.com, 19 July 2003');
    expect(page.head.path).toBe('/archive/policies/calibex.com/2003-07-19/');
  });

  test('says how often its text was observed, where that was more than once', () => {
    expect(pageOf(aVersion('calibex.com', [JULY])).times).toBeUndefined();
    const again = aVersion('calibex.com', [JULY, '2003-09-01T12:00:00Z', '2004-01-10T12:00:00Z']);
    expect(pageOf(again).times).toBe('3 times');
  });

  test('gives its title the id of a passage', () => {
    const { title } = pageOf(aVersion('calibex.com', [JULY], { title: 'Calibex Privacy Policy' }));
    expect(title).toEqual({
      id: passageId('Calibex Privacy Policy'),
      text: 'Calibex Privacy Policy',
    });
  });

  test('names the document where the text has no title, and makes no passage of it', () => {
    const untitled = { title: 'Privacy policy', titled: false };
    expect(pageOf(aVersion('calibex.com', [JULY], untitled)).title).toEqual({
      text: 'Privacy policy',
    });
  });

  test('shows provenance: instants, mementos for reading, address, source, original', () => {
    const { provenance } = pageOf(aVersion('calibex.com', [JULY]));
    expect(provenance).toEqual({
      captures: [
        {
          kind: 'capture',
          at: { datetime: JULY, text: '19 July 2003, 16:39:06 UTC' },
          memento:
            'https://web.archive.org/web/20030719163906/http%3A//www.calibex.com/privacy.html',
        },
      ],
      addresses: [
        {
          text: 'http://www.calibex.com/privacy.html',
          href: 'http://www.calibex.com/privacy.html',
        },
      ],
      sources: [
        {
          title: 'A corpus',
          href: '/archive/about/#source-corpus',
          licence: 'Public domain',
          attribution: undefined,
          treatment:
            'It kept the text. It writes down every look at a page, so a gap means that nobody looked.',
          rights: {
            label: 'Copyright Not Evaluated',
            url: 'https://rightsstatements.org/vocab/CNE/1.0/',
          },
        },
      ],
      identifiers: [],
      originals: ['a'.repeat(64)],
      replacements: [],
      original: {
        href: '/archive/policies/calibex.com/2003-07-19/source.md',
        name: 'source.md',
      },
    });
  });

  test('lists at most 200 captures, the first and the last, and says how many it left out', () => {
    const instants = Array.from({ length: 250 }, (_, index) =>
      new Date(Date.UTC(2003, 0, 1 + index)).toISOString().replace('.000', ''),
    );
    const { captures, folded } = pageOf(aVersion('calibex.com', instants)).provenance;
    expect(captures.filter(({ kind }) => kind === 'capture')).toHaveLength(200);
    expect(captures[100]).toEqual({
      kind: 'left-out',
      text: '50 more captures',
      href: '/archive/policies/calibex.com/captures.jsonl',
    });
    expect(captures.at(-1)).toMatchObject({ at: { datetime: instants.at(-1) } });
    expect(folded).toBe('250 captures');
  });

  test('publishes an original that is HTML as text', () => {
    const version = aVersion('calibex.com', [JULY]);
    const captures = version.captures.map((capture) => ({ ...capture, extension: 'html' }));
    expect(pageOf({ ...version, captures }).provenance.original.name).toBe('source.html.txt');
  });

  test('links each topic to the passages that are its evidence', () => {
    const { topics, assessed, absent } = pageOf(aVersion('calibex.com', [JULY])).topics;
    expect({ assessed, absent }).toEqual({ assessed: true, absent: [] });
    expect(topics).toEqual([
      {
        id: 'topic-cookies',
        label: 'Cookies',
        href: '/archive/topics/cookies/',
        passages: [
          {
            href: '#p-1',
            tongue: { lang: 'en', dir: 'ltr' },
            pieces: [{ text: 'Cookies', marked: true }],
          },
          {
            href: '#p-2',
            tongue: { lang: 'en', dir: 'ltr' },
            pieces: [
              { text: 'We use ', marked: false },
              { text: 'cookies', marked: true },
              { text: '.', marked: false },
            ],
          },
        ],
        more: [],
      },
    ]);
  });

  test('says of each passage that it repeats elsewhere in which language that is', () => {
    const version = aVersion('calibex.com', [JULY], { language: 'he', languages: { 'p-2': 'en' } });
    const { topics, contents } = pageOf(version, [], 2);
    expect(topics.topics[0]?.passages.map(({ tongue }) => tongue)).toEqual([
      { lang: 'he', dir: 'rtl' },
      { lang: 'en', dir: 'ltr' },
    ]);
    expect(contents.every(({ tongue }) => tongue.dir === 'rtl')).toBe(true);
  });

  test('says of a text in another language that it was not assessed, and misses nothing in it', () => {
    const { topics } = pageOf(aVersion('calibex.com', [JULY], { language: 'de' }));
    expect(topics).toMatchObject({ assessed: false, absent: [] });
  });

  test('is cited by where its text was found, and by no name that it uses for itself', () => {
    const named = aVersion('calibex.com', [JULY], { publisher: { name: 'NexTag', found: 'text' } });
    const { reference } = pageOf(named);
    expect(plainText(reference.pieces)).toMatch(
      /^“Privacy Policy,” privacy policy filed under calibex\.com, archived copy captured July 19, 2003, /,
    );
    expect(JSON.parse(reference.json)).toMatchObject({
      publisher: 'calibex.com',
      original: 'http://www.calibex.com/privacy.html',
      archive: { title: 'Five policies' },
    });
    expect(JSON.stringify(reference)).not.toContain('NexTag');
    expect(reference.address).toEqual({
      href: '/archive/policies/calibex.com/2003-07-19/',
      text: 'https://archive.example/archive/policies/calibex.com/2003-07-19/',
    });
    expect(reference.memento?.text).toBe('The page at web.archive.org, 19 July 2003');
  });

  test('says in a line where it comes from and how many repairs were made', () => {
    const repaired = aVersion('calibex.com', [JULY], { repairs: { encoding: 1, html: 2 } });
    expect(pageOf(repaired).summary).toEqual({
      source: 'From A corpus',
      repairs: '3 repairs to the text',
    });
    expect(pageOf(aVersion('calibex.com', [JULY])).summary.repairs).toBe('no repairs to the text');
  });

  test('counts repairs in words', () => {
    const { repairs } = pageOf(
      aVersion('calibex.com', [JULY], { repairs: { encoding: 1, 'empty-links': 2 } }),
    );
    expect(repairs.map(({ label, times }) => `${label}, ${times}`)).toEqual([
      'Characters restored, once',
      'Links without text shown, 2 times',
    ]);
  });

  test('leads to the versions before and after it', () => {
    const [before, middle, after] = ['2001', '2002', '2003'].map((year) =>
      aVersion('calibex.com', [`${year}-01-02T00:00:00Z`]),
    ) as [VersionRecord, VersionRecord, VersionRecord];
    const page = pageOf(middle, [before, after]);
    expect(page.previous).toEqual({
      href: '/archive/policies/calibex.com/2001-01-02/',
      day: { datetime: '2001-01-02', text: '2 January 2001' },
    });
    expect(page.next?.day.text).toBe('2 January 2003');
    expect(pageOf(before, [middle]).previous).toBeUndefined();
  });

  test('has a table of contents only where there is more than one heading', () => {
    expect(pageOf(aVersion('calibex.com', [JULY]), [], 1).contents).toEqual([]);
    expect(pageOf(aVersion('calibex.com', [JULY]), [], 2).contents).toHaveLength(2);
  });

  test('names the kind of document where it is not the privacy policy', () => {
    const cookies = aVersion('calibex.com', [JULY], { document: 'cookie-policy' });
    expect(pageOf(cookies).document).toBe('Cookie policy');
    expect(pageOf(cookies).head.path).toBe(
      '/archive/policies/calibex.com/cookie-policy/2003-07-19/',
    );
    expect(pageOf(aVersion('calibex.com', [JULY])).document).toBeUndefined();
  });

  test('gives the date of change that the policy states, and none where it states none', () => {
    const dated = aVersion('a.com', [JULY], { updated: '2003-03-04' });
    expect(pageOf(dated).updated).toEqual({ datetime: '2003-03-04', text: '4 March 2003' });
    expect(pageOf(aVersion('a.com', [JULY])).updated).toBeUndefined();
  });

  test('names the repairs that were left out', () => {
    const plain = aVersion('a.com', [JULY], { without: ['bold-headings', 'html'] });
    expect(pageOf(plain).without).toEqual(['Headings recognised', 'Remains of HTML replaced']);
    expect(pageOf(aVersion('a.com', [JULY])).without).toEqual([]);
  });

  test('takes a text whose language is not known for none of the page’s', () => {
    expect(pageOf(aVersion('a.com', [JULY], { language: 'und' })).tongue).toEqual({
      lang: '',
      dir: 'auto',
    });
  });

  test('says in which language and direction the archived text runs', () => {
    expect(pageOf(aVersion('a.com', [JULY], { language: 'ar-EG' })).tongue).toEqual({
      lang: 'ar-EG',
      dir: 'rtl',
    });
  });
});
