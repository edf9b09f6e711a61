import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharesOf } from '../../../src/archive/search/rule.ts';
import type { Passage } from '../../../src/archive/types.ts';

const passage = (id: string): Passage => ({ id, kind: 'paragraph', level: 0, text: id });
const version = (years: string[], ...ids: string[]) => ({ years, passages: ids.map(passage) });

const shown = (versions: ReturnType<typeof version>[]) =>
  sharesOf(versions).map(({ version, annual, passages }) => ({
    at: versions.indexOf(version),
    annual,
    passages: passages.map(({ id }) => id),
  }));

test('the last version of each year is indexed whole', () => {
  expect(shown([version(['2003'], 'a', 'b'), version(['2004', '2005'], 'a', 'c')])).toEqual([
    { at: 0, annual: ['2003'], passages: ['a', 'b'] },
    { at: 1, annual: ['2004', '2005'], passages: ['a', 'c'] },
  ]);
});

test('what stood there only earlier in the year is indexed once, where it first appears', () => {
  const versions = [
    version(['2003'], 'a', 'gone'),
    version(['2003'], 'a', 'gone', 'gone too'),
    version(['2003'], 'a', 'b'),
  ];
  expect(shown(versions)).toEqual([
    { at: 0, annual: [], passages: ['gone'] },
    { at: 1, annual: [], passages: ['gone too'] },
    { at: 2, annual: ['2003'], passages: ['a', 'b'] },
  ]);
});

test('a version that adds nothing to its year is left out', () => {
  const versions = [
    version(['2003'], 'a'),
    version(['2003'], 'b', 'a'),
    version(['2003'], 'a', 'b'),
  ];
  expect(shown(versions)).toEqual([{ at: 2, annual: ['2003'], passages: ['a', 'b'] }]);
});

test('a text that comes back in a later year is found in both', () => {
  const versions = [version(['2003'], 'a'), version(['2004'], 'b'), version(['2005'], 'a')];
  expect(shown(versions).map(({ passages }) => passages)).toEqual([['a'], ['b'], ['a']]);
});

/** A history: captures in time order, each with a text; a version is a run of the same text. */
const histories = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 2 }),
      text: fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 5 }),
    }),
    { maxLength: 25 },
  )
  .map((captures) => {
    let year = 1996;
    const versions: { years: string[]; passages: Passage[] }[] = [];
    for (const { gap, text } of captures) {
      year += gap;
      const passages = text.map(passage);
      const last = versions.at(-1);
      if (last !== undefined && String(last.passages.map(({ id }) => id)) === String(text)) {
        if (!last.years.includes(String(year))) last.years.push(String(year));
      } else versions.push({ years: [String(year)], passages });
    }
    return versions;
  });

/** Every year with every passage that a version observed in it has. */
const observations = (
  shares: Iterable<{ years: readonly string[]; passages: readonly Passage[] }>,
): Set<string> =>
  new Set(
    [...shares].flatMap(({ years, passages }) =>
      years.flatMap((year) => passages.map(({ id }) => `${year} ${id}`)),
    ),
  );

test('every passage is found in every year in which it was observed, and in no other', () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const indexed = sharesOf(versions).map(({ version, passages }) => ({
        years: version.years,
        passages,
      }));
      expect(observations(indexed)).toEqual(observations(versions));
    }),
  );
});

test('a year has one last version, and it is indexed whole', () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const shares = sharesOf(versions);
      const years = shares.flatMap(({ annual }) => annual);
      expect(new Set(years).size).toBe(years.length);
      for (const year of new Set(versions.flatMap((one) => one.years))) {
        const last = versions.findLast((one) => one.years.includes(year));
        const share = shares.find(({ annual }) => annual.includes(year));
        // A version without any passage has nothing to index.
        expect(share?.passages ?? []).toEqual(last?.passages);
      }
    }),
  );
});

test('outside of the last versions no passage is indexed twice for one year', () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const extra = sharesOf(versions)
        .filter(({ annual }) => annual.length === 0)
        .flatMap(({ version, passages }) =>
          version.years.flatMap((year) => passages.map(({ id }) => `${year} ${id}`)),
        );
      expect(new Set(extra).size).toBe(extra.length);
    }),
  );
});
