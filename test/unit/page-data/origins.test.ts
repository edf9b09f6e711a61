/** Where captures out of a history were read stands with each of them; links lead to the web alone. */
import { expect, test } from 'vitest';
import { originsOf } from '../../../src/archive/origins.ts';
import type { Capture, Source } from '../../../src/archive/types.ts';
import { linkUnder } from '../../../src/archive/urls.ts';
import { provenanceOf } from '../../../src/site/page-data/provenance.ts';

const commit = '7c3ecc2644592721bdca21b98849fcd38cb952c1';
const snapshot = 'https://github.com/example/snapshots/commit/d951dc9';
const source: Source = {
  id: 'histories',
  title: 'Histories',
  licence: 'CC0 1.0',
  records: 'changes',
  treatment: 'Nothing.',
  repository: 'https://github.com/example/versions/',
};

function shown(known: Capture['known'], of: Source = source) {
  const capture = {
    at: '2021-08-01T01:03:12Z',
    source: 'histories',
    original: '0'.repeat(64),
    extension: 'md',
  };
  const place = { site: 'pots', document: 'privacy-policy' };
  const fact: Capture = {
    ...place,
    ...capture,
    format: 'open-terms-archive',
    status: 'ok',
    ...(known === undefined ? {} : { known }),
  };
  const version = { ...place, version: '2021-08-01', captures: [capture] };
  const sources = new Map([[of.id, of]]);
  const [item] = provenanceOf(version, sources, linkUnder('/'), originsOf([fact])).captures;
  return item?.kind === 'capture' ? item.origins : undefined;
}

test('a capture of a history links to its snapshots and its commit', () => {
  expect(shown({ commit, snapshot: `${snapshot} ${snapshot}1` })).toEqual([
    { text: 'snapshot', href: snapshot },
    { text: 'snapshot', href: `${snapshot}1` },
    {
      text: 'commit 7c3ecc264459',
      href: `https://github.com/example/versions/commit/${commit}`,
    },
  ]);
  expect(shown({ service: 'Pots' })).toBeUndefined();
  expect(shown(undefined)).toBeUndefined();
});

test('what is no address of the web is shown and leads nowhere', () => {
  expect(shown({ commit, snapshot: '5f0ad1e4d8 javascript:alert(1)' })).toMatchObject([
    { text: 'snapshot 5f0ad1e4d8' },
    { text: 'snapshot javascript:alert(1)' },
    { text: 'commit 7c3ecc264459' },
  ]);
  const links = (items: ReturnType<typeof shown>) => items?.map(({ href }) => href);
  expect(links(shown({ snapshot: 'javascript:alert(1) data:x ftp://x/' }))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(links(shown({ commit: '../../x' }))).toEqual([undefined]);
  const { repository: _, ...unnamed } = source;
  expect(links(shown({ commit }, unnamed))).toEqual([undefined]);
  expect(links(shown({ commit }, { ...source, repository: 'javascript:alert(1)' }))).toEqual([
    undefined,
  ]);
});
