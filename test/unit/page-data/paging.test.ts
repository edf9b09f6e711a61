import { describe, expect, test } from 'vitest';
import { pageParam, pager, slices } from '../../../src/site/page-data/paging.ts';

const linkTo = (number: number) => `/list/${number}`;
const named = (number: number, of: number) =>
  pager({ number, of }, linkTo)?.steps.map((step) => (step.kind === 'gap' ? '…' : step.number));

describe('a long list', () => {
  test('is cut into pages of at most 200 entries, and loses none', () => {
    const items = Array.from({ length: 401 }, (_, index) => index);
    const pages = slices(items);
    expect(pages.map((page) => page.items.length)).toEqual([200, 200, 1]);
    expect(pages.flatMap((page) => page.items)).toEqual(items);
    expect(pages.every((page) => page.total === 401 && page.of === 3)).toBe(true);
  });

  test('has one page even when it is empty', () => {
    expect(slices([])).toEqual([{ number: 1, of: 1, items: [], total: 0 }]);
  });

  test('has its first page at the address of the list', () => {
    expect([1, 2].map(pageParam)).toEqual([undefined, 'page-2']);
  });
});

describe('a pager', () => {
  test('is left out where there is one page', () => {
    expect(pager({ number: 1, of: 1 }, linkTo)).toBeUndefined();
  });

  test('names the first, the last and the nearest pages, however many there are', () => {
    expect(named(1, 250)).toEqual([1, 2, 3, '…', 250]);
    expect(named(100, 250)).toEqual([1, '…', 98, 99, 100, 101, 102, '…', 250]);
    expect(named(250, 250)).toEqual([1, '…', 248, 249, 250]);
  });

  test('names each page once where there are few', () => {
    expect(named(2, 3)).toEqual([1, 2, 3]);
  });

  test('leads neither before the first page nor past the last', () => {
    expect(pager({ number: 1, of: 2 }, linkTo)).toMatchObject({ next: '/list/2' });
    expect(pager({ number: 1, of: 2 }, linkTo)).not.toHaveProperty('previous');
    expect(pager({ number: 2, of: 2 }, linkTo)).not.toHaveProperty('next');
  });
});
