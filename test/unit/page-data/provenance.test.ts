import { expect, test } from 'vitest';
import { provenanceOf } from '../../../src/site/page-data/provenance.ts';
import { linkUnder } from '../../../src/archive/urls.ts';

test('an archived address that is none of the web is shown and leads nowhere', () => {
  const capture = {
    at: '2003-07-19T16:39:06Z',
    url: 'javascript:alert(1)',
    memento: 'javascript:alert(2)',
    source: 's',
    original: '0'.repeat(64),
    extension: 'md',
  };
  const version = { site: 'a.com', document: 'privacy-policy', version: '2003-07-19' };
  const provenance = provenanceOf({ ...version, captures: [capture] }, new Map(), linkUnder('/'));
  expect(provenance.addresses).toEqual([{ text: 'javascript:alert(1)' }]);
  expect(provenance.captures).toEqual([
    expect.not.objectContaining({ memento: expect.anything() }),
  ]);
});

test('each original has its Software Heritage identifier once, where the archive keeps its bytes', () => {
  const capture = (original: string) => ({
    at: '2003-07-19T16:39:06Z',
    source: 's',
    original: original.repeat(64),
    extension: 'md',
  });
  const version = { site: 'a.com', document: 'privacy-policy', version: '2003-07-19' };
  const asked: string[] = [];
  const { identifiers } = provenanceOf(
    { ...version, captures: ['a', 'a', 'b', 'a'].map(capture) },
    new Map(),
    linkUnder('/'),
    new Map(),
    () => undefined,
    ({ original }) => {
      asked.push(original);
      return original.startsWith('a') ? 'swh:1:cnt:1' : undefined;
    },
  );
  expect(identifiers).toEqual(['swh:1:cnt:1']);
  expect(asked).toHaveLength(2);
});
