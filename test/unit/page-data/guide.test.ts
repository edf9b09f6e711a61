import { expect, test } from 'vitest';
import { guideIndex, guidePage } from '../../../src/site/page-data/guide.ts';
import { link } from './an-archive.ts';

const entries = [
  { slug: 'decisions/why', title: 'Why', order: 11 },
  { slug: 'zebra', title: 'Zebra' },
  { slug: 'search', title: 'Search', order: 2, reader: 'searching', description: 'How to search.' },
  { slug: 'build', title: 'Build', order: 1, reader: 'hosting' },
] as const;

test('the guide lists its pages by reader and in their order, decisions apart, unordered pages last', () => {
  const { parts } = guideIndex(entries, link);
  expect(parts.map(({ title, entries }) => [title, entries.map(({ title }) => title)])).toEqual([
    ['If you search', ['Search']],
    ['If you host an archive', ['Build']],
    ['How it is made', ['Zebra']],
    ['Decisions', ['Why']],
  ]);
});

test('a page of the guide leads to its neighbours', () => {
  const page = guidePage(entries, 'search', [], link);
  expect(page.previous).toEqual({ text: 'Build', href: '/archive/guide/build/' });
  expect(page.next).toEqual({ text: 'Why', href: '/archive/guide/decisions/why/' });
});

test('the table of contents of a page leaves out small headings', () => {
  const headings = [2, 3, 4].map((depth) => ({ depth, slug: `h${depth}`, text: 'A heading' }));
  expect(guidePage(entries, 'build', headings, link).contents.map(({ depth }) => depth)).toEqual([
    2, 3,
  ]);
});

test('a page that is not there is a mistake and says which', () => {
  expect(() => guidePage(entries, 'nowhere', [], link)).toThrow('nowhere');
});
