import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { linkUnder } from '../../../../src/archive/urls.ts';
import { comparedFrom, historiesFrom } from '../../../../src/client/compare/compared.ts';
import { documentGiven } from '../../../../src/client/compare/given.ts';
import { type Load, NotLoaded } from '../../../../src/client/compare/not-loaded.ts';
import { problemInWords } from '../../../../src/client/compare/problem.ts';
import { loading, published } from './published-history.ts';

const lamps = published('lamps.example', [
  { version: '2003-07-19', texts: ['We sell lamps.'] },
  { version: '2005-01-02', texts: ['We sell lamps and pots.'] },
]);
const index = '/policies/lamps.example/history.json';

const given = (text: string) => ({ text, of: documentGiven(text) });

/** The sentence that a reader sees, as HTML. */
async function problem(text: string, load: Load): Promise<string> {
  const side = await comparedFrom(historiesFrom(load), given(text));
  if (!('kind' in side)) throw new Error(`${text} could be compared.`);
  return toHtml({ type: 'root', children: problemInWords(side, linkUnder('/archive/')) });
}

const answering =
  (json: unknown): Load =>
  async () =>
    json;

describe('a reader is told', () => {
  test('that something is no name, however long it is and whatever it says', async () => {
    const { load, asked } = loading();
    const said = await problem(`<script>${'x'.repeat(10_000)}`, load);
    expect(said).toContain('“&#x3C;script>xxx');
    expect(said.length).toBeLessThan(600);
    expect(said).toContain('href="/archive/policies/"');
    expect(asked).toEqual([]);
  });

  test('that the archive has no such document', async () => {
    const said = await problem('pans.example/cookie-policy/2003-07-19', loading(lamps).load);
    expect(said).toContain('has no cookie policy of pans.example');
    expect(said).toContain('href="/archive/policies/"');
  });

  test('that the document has no such version, and which it has', async () => {
    const said = await problem('lamps.example/2003-07-20', loading(lamps).load);
    expect(said).toContain('lamps.example has no version 2003-07-20.');
    expect(said).toContain('It has 2 versions, from 2003-07-19 to 2005-01-02');
    expect(said).toContain('href="/archive/policies/lamps.example/"');
  });

  test('that a history is of another release', async () => {
    const json = { ...JSON.parse(lamps.get(index) ?? ''), format: 2 };
    expect(await problem('lamps.example/2003-07-19', answering(json))).toMatch(
      /is of format 2, and this page reads format 1\. Reload the page/,
    );
  });

  test.each([
    ['nothing', null],
    ['a text', '<script>'],
    ['a list', []],
    ['no history', { format: 1 }],
    ['passages of another kind', { format: 1, site: 'a', document: 'b', passages: [{ id: 1 }] }],
    [
      'a pack elsewhere',
      {
        format: 1,
        site: 'a',
        document: 'b',
        packs: { passages: [{ name: '../../x.json', first: 0, count: 1 }], versions: [] },
      },
    ],
  ])('that a history cannot be read where it is %s', async (_, json) => {
    const said = await problem('lamps.example/2003-07-19', answering(json));
    expect(said).toContain('The history of lamps.example cannot be read: ');
    expect(said).toMatch(/not a history of format 1/);
    expect(said).not.toContain('<script');
    expect(said).toContain('href="/archive/policies/lamps.example/"');
  });

  test('that a history names what is not in it', async () => {
    const json = JSON.parse(lamps.get(index) ?? '');
    json.versions[0].passages = [[7, 1]];
    const said = await problem('lamps.example/2003-07-19', answering(json));
    expect(said).toMatch(/something that they name is not in it/);
  });

  test.each([
    ['unanswered', 'Look whether you are online'],
    ['unreadable', 'cannot be read: history.json is not JSON.'],
  ] as const)('that a file is %s', async (lacking, words) => {
    const load: Load = () => Promise.reject(new NotLoaded(lacking, 'history.json is not JSON.'));
    expect(await problem('lamps.example/2003-07-19', load)).toContain(words);
  });
});

test('what could not be loaded is asked for again', async () => {
  const { load } = loading(lamps);
  let online = false;
  const histories = historiesFrom((path) =>
    online ? load(path) : Promise.reject(new NotLoaded('unanswered', 'Offline.')),
  );
  const name = given('lamps.example/2003-07-19');
  expect(await comparedFrom(histories, name)).toMatchObject({ kind: 'unanswered' });
  online = true;
  expect(await comparedFrom(histories, name)).toMatchObject({ facts: { version: '2003-07-19' } });
});

test('of a long history only the packs are loaded that the two versions need', async () => {
  const versions = Array.from({ length: 30 }, (_, year) => ({
    version: `${1990 + year}-01-01`,
    texts: [`${'Long. '.repeat(6_000)} ${year}`, 'The same.'],
  }));
  const files = published('long.example', versions);
  expect(files.size).toBeGreaterThan(4);
  const { load, asked } = loading(files);
  const histories = historiesFrom(load);
  const [one, same] = await Promise.all([
    comparedFrom(histories, given('long.example/1990-01-01')),
    comparedFrom(histories, given('long.example/1990-01-01')),
  ]);
  expect(one).toEqual(same);
  expect(new Set(asked).size).toBe(asked.length);
  // The index, the pack of versions and that of the first passages.
  expect(asked).toHaveLength(3);
});

test('a pack that fails is asked for again', async () => {
  const versions = Array.from({ length: 12 }, (_, year) => ({
    version: `${1990 + year}-01-01`,
    texts: [`${'Long. '.repeat(6_000)} ${year}`],
  }));
  const { load } = loading(published('long.example', versions));
  let broken = true;
  const histories = historiesFrom((path) =>
    broken && /history-\d/.test(path)
      ? Promise.reject(new NotLoaded('unanswered', 'Offline.'))
      : load(path),
  );
  const name = given('long.example/1990-01-01');
  expect(await comparedFrom(histories, name)).toMatchObject({ kind: 'unanswered' });
  broken = false;
  expect(await comparedFrom(histories, name)).toMatchObject({ facts: { version: '1990-01-01' } });
});
