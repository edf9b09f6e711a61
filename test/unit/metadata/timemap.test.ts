/** TimeMaps are read by a parser that is not ours: links of RFC 8288, which RFC 7089 takes for them. */
import LinkHeader from 'http-link-header';
import { expect, test } from 'vitest';
import { timeMap } from '../../../src/archive/metadata/timemap.ts';
import type { DocumentEntry } from '../../../src/archive/catalogue.ts';
import { anArchive, aVersion, link } from '../page-data/an-archive.ts';

const somewhere = (path: string): string => `https://archive.example${path}`;
const documentOf = (...days: readonly string[]): DocumentEntry => {
  const versions = days.map((day) => aVersion('pots.example', [`${day}T16:39:06Z`]));
  return anArchive(versions).sites[0]?.documents[0] as DocumentEntry;
};

/** The parser gives a link with several relations once for each of them. */
const read = (
  text: string | undefined,
): (Readonly<Record<string, string>> & { readonly uri: string; readonly rel: string })[] =>
  [...Map.groupBy(LinkHeader.parse(text ?? '').refs, ({ uri }) => uri).values()].map((links) => ({
    ...(links[0] as Readonly<Record<string, string>> & { readonly uri: string }),
    rel: links.map(({ rel }) => rel).join(' '),
  }));

test('a TimeMap lists each version with the instant of its first capture, after the original', () => {
  const links = read(
    timeMap(documentOf('2003-07-19', '2004-01-10', '2005-02-28'), link, somewhere),
  );
  expect(links.map(({ rel }) => rel)).toEqual([
    'original',
    'self',
    'first memento',
    'memento',
    'last memento',
  ]);
  const [original, self, first, , last] = links;
  expect(original?.uri).toMatch(/^http:\/\/www\.pots\.example\//);
  expect(self).toMatchObject({
    uri: 'https://archive.example/archive/policies/pots.example/timemap.link',
    type: 'application/link-format',
    from: 'Sat, 19 Jul 2003 16:39:06 GMT',
    until: 'Mon, 28 Feb 2005 16:39:06 GMT',
  });
  expect(first).toMatchObject({
    uri: 'https://archive.example/archive/policies/pots.example/2003-07-19/',
    datetime: 'Sat, 19 Jul 2003 16:39:06 GMT',
  });
  expect(last?.['datetime']).toBe('Mon, 28 Feb 2005 16:39:06 GMT');
});

test('a single version is the first memento and the last', () => {
  expect(read(timeMap(documentOf('2003-07-19'), link, somewhere))[2]?.rel).toBe(
    'first last memento',
  );
});

test('a document of which no address is known has none, because it would have no original', () => {
  const { versions, ...entry } = documentOf('2003-07-19');
  const without = versions.map((version) => ({
    ...version,
    captures: version.captures.map(({ url: _, ...capture }) => capture),
  }));
  expect(timeMap({ ...entry, versions: without }, link, somewhere)).toBeUndefined();
});

test('an address cannot end its link or begin another', () => {
  const { versions, ...entry } = documentOf('2003-07-19');
  const hostile = versions.map((version) => ({
    ...version,
    captures: version.captures.map((capture) => ({
      ...capture,
      url: 'http://pots.example/a>; rel="x",\r\n<http://evil.example/b"c',
    })),
  }));
  const links = read(timeMap({ ...entry, versions: hostile }, link, somewhere));
  expect(links).toHaveLength(3);
  expect(links[0]?.uri).toMatch(/^http:\/\/pots\.example\//);
});
