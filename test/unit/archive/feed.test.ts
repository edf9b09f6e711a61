import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { atomFeed, MOST_ENTRIES } from '../../../src/archive/feed.ts';
import type { ListedChange } from '../../../src/archive/history/listed-changes.ts';

const identity = {
  title: 'Policies & <more>',
  description: 'Policies.',
  curator: 'A curator',
  url: 'https://keeper.example/archive',
};

const aChange = (rest: Partial<ListedChange> = {}): ListedChange => ({
  site: 'a.example',
  document: 'privacy-policy',
  version: '2005-06-30',
  before: '2003-07-19',
  after: '2005-01-02T03:04:05Z',
  until: '2005-06-30T06:07:08Z',
  topics: ['cookies'],
  gist: [{ kind: 'added', text: 'We sell it.' }],
  counts: {
    kept: 1,
    classes: {
      substantive: {
        added: 1,
        removed: 0,
        edited: 0,
        moved: 0,
        regrouped: 0,
        wordsAdded: 3,
        wordsRemoved: 0,
      },
    },
  },
  ...rest,
});

const feedOf = (changes: readonly ListedChange[], origin?: string): string =>
  atomFeed({ title: identity.title, route: { page: 'feed' }, about: { page: 'months' } }, changes, {
    identity,
    base: '/archive/',
    origin,
  });

describe('a feed of changes', () => {
  test('is Atom that a feed reader reads, with whole addresses where the site’s is known', () => {
    const feed = parseFeed(feedOf([aChange()], 'https://site.example'));
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(feed).toMatchObject({
      title: 'Policies & <more>',
      url: 'https://site.example/archive/changes/',
      self: 'https://site.example/archive/feed.xml',
      updated: new Date('2005-06-30T06:07:08Z'),
    });
    expect(feed.items[0]).toMatchObject({
      title: 'a.example: Privacy policy changed between 2005-01-02 and 2005-06-30',
      url: 'https://site.example/archive/policies/a.example/2005-06-30/changes/',
      updated: new Date('2005-06-30T06:07:08Z'),
    });
    expect(feed.items[0]?.categories).toMatchObject([{ term: 'cookies' }]);
  });

  test('says in an entry which captures the change lies between, and never a day of it', () => {
    const [item] = parseFeed(feedOf([aChange()])).items;
    expect(item?.content).toContain('last seen on 2005-01-02T03:04:05Z');
    expect(item?.content).toContain('first seen on 2005-06-30T06:07:08Z');
    expect(item?.published).toBeNull();
  });

  test('keeps the ids of its entries when the archive moves to another host', () => {
    const ids = ['https://one.example', 'https://two.example', undefined].map(
      (origin) => parseFeed(feedOf([aChange()], origin)).items[0]?.id,
    );
    expect(new Set(ids)).toEqual(
      new Set(['tag:keeper.example,2026:/policies/a.example/2005-06-30/changes/']),
    );
  });

  test('shows archived words as text, whatever they are', () => {
    const hostile = ']]> <script>alert(1)</script> & \u0001 \uFFFE end';
    const xml = feedOf([aChange({ gist: [{ kind: 'added', text: hostile }] })]);
    // A section of literal text ends at the first `]]>`, so one within is cut in two.
    expect(xml).toContain(']]]]><![CDATA[> &#x3C;script>alert(1)&#x3C;/script> &#x26;   end');
    expect(parseFeed(xml).items).toHaveLength(1);
  });

  test('holds so many of the newest, and is a feed without any', () => {
    const many = Array.from({ length: MOST_ENTRIES + 1 }, (_, index) =>
      aChange({ version: `v${index}` }),
    );
    expect(parseFeed(feedOf(many)).items).toHaveLength(MOST_ENTRIES);
    expect(parseFeed(feedOf([])).items).toEqual([]);
  });
});
