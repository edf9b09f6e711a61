import { describe, expect, test } from 'vitest';
import { Oracle } from '../../../src/archive/search/oracle.ts';
import { parseQuery } from '../../../src/archive/search/query/parse.ts';
import { writeIndex } from '../../../src/engine/search/write-index.ts';
import { drawnPairs, drawnQueries } from './drawn-queries.ts';
import { openIndex, temporaryFolder } from './engine-in-node.ts';
import { foundBy, foundIn } from './found.ts';
import { inventedArchive } from './invented-archive.ts';
import { restlessArchive, restlessQuestions } from './restless-archive.ts';
import { searchedArchive } from './searched-archive.ts';

/** Questions of every kind, about the invented texts. */
const asked = `
  cookies ; cookie ; cook* ; COOKIES ; beacons ; "web beacons"
  Zurich ; Zürich ; datenschutzerklärung ; datenschutzerklarung ; strasse ; oeuvre
  coeurs ; utilisateur ; "l'utilisateur" ; don't ; e-mail ; email
  "zip code" ; zip code ; near:"code zip" ; 個人情報 ; 情報 ; 個報
  クッキー ; か ; が ; 个人信息 ; 隐私 ; ข้อมูล
  данных ; елка ; мои ; zulu ; zx ; zx*
  fancy ; full ; x2 ; ½ ; naive ; हिन्दी
  गोपनीयता ; 한국어 ; 개인 ; cookies -beacons ; cookies or zurich ; cookies or zürich -beacons
  use cookie ; webix ; cookies year:2003 ; cookies year:2004..2006 ; cookies topic:cookies ; zurich site:b.example
  zurich language:fr ; no such words here ; cooki ; cookeis ; mp3 ; use -use
  a ; "zip" ; web e-mail ; gone cookies ; use -cookies ; use -cookie ; use annual:2003 ; cookies annual:2003
  gone -cookies ; daten aufbewahrung ; daten or cookies -beacons ; use cookies annual:2003..2008 ; datenschutz -firma
`
  .trim()
  .split(/\s*[;\n]\s*/);

describe('the search finds what a scan of all passages finds', () => {
  test('in invented texts of ten languages, whatever is asked', async () => {
    const archive = inventedArchive();
    const folder = await temporaryFolder();
    await writeIndex(archive.index(), folder, { charactersInPart: 200 });
    const engine = await openIndex(folder);
    const oracle = new Oracle(archive.documents);
    const drawn = drawnQueries(archive.documents, {
      seed: 'invented',
      count: 60,
      least: 1,
      most: 4,
    });
    const pairs = drawnPairs(archive.documents, { seed: 'pairs', count: 200 });
    for (const typed of [...asked, ...drawn, ...pairs]) {
      const found = await foundBy(engine, typed);
      expect({ typed, found }).toEqual({ typed, found: foundIn(oracle.answer(parseQuery(typed))) });
    }
  });

  test('in the five policies, for words and phrases drawn from them', async () => {
    const archive = await searchedArchive('content');
    const folder = await temporaryFolder();
    await writeIndex(archive.index(), folder);
    const engine = await openIndex(folder);
    const oracle = new Oracle(archive.documents);
    const drawn = [
      ...drawnQueries(archive.documents, { seed: 'words', count: 100, least: 1, most: 1 }),
      ...drawnQueries(archive.documents, { seed: 'phrases', count: 50, least: 2, most: 5 }),
    ];
    expect(drawn).toHaveLength(150);
    for (const typed of drawn) {
      const expected = foundIn(oracle.answer(parseQuery(typed)));
      expect(expected).not.toEqual([]);
      expect({ typed, found: await foundBy(engine, typed) }).toEqual({ typed, found: expected });
    }
  });

  test.each([1, 2, 3])(
    'in histories of few words that come and go within a year: %i',
    async (seed) => {
      const archive = restlessArchive(`restless ${seed}`);
      const folder = await temporaryFolder();
      await writeIndex(archive.index(), folder);
      const engine = await openIndex(folder);
      const oracle = new Oracle(archive.documents);
      let answers = 0;
      for (const typed of restlessQuestions()) {
        const expected = foundIn(oracle.answer(parseQuery(typed)));
        expect({ typed, found: await foundBy(engine, typed) }).toEqual({ typed, found: expected });
        answers += expected.length;
      }
      expect(answers).toBeGreaterThan(1000);
    },
  );
});

/** `site year` of what the scan finds in the invented texts. */
const scanned = (typed: string): string[] =>
  new Oracle(inventedArchive().documents)
    .answer(parseQuery(typed))
    .map(({ site, year }) => `${site[0]} ${year}`);

test.each([
  ['cookies', ['a 2003', 'a 2005']],
  ['cookie', ['a 2003', 'b 2004', 'e 2011', 'g 2012']],
  ['zurich', ['b 2004', 'c 2008']],
  ['datenschutzerklärung', ['b 2004']],
  ['strasse', ['b 2004']],
  ['OEUVRE', ['c 2008']],
  ['individual', []],
  ['情報', ['d 2010']],
  ['情保', []],
  ['か', ['d 2010']],
  ['"zip code"', ['a 2005']],
  ['zip code', ['a 2003', 'a 2005']],
  ['near:"code zip"', ['a 2005']],
  ['e-mail', ['a 2003']],
  ['email', []],
  ['webix', ['a 2005']],
  ['use -beacons', ['a 2003', 'a 2005']],
  ['web e-mail', []],
  ['use e-mail', ['a 2003']],
  ['cookies annual:2003', []],
  ['cookie annual:2003', ['a 2003']],
  ['beacons annual:2003', []],
  ['use -beacons annual:2003', ['a 2003']],
  ['-cookie use year:2003', ['a 2003']],
  ['beacons or zurich', ['a 2003', 'b 2004', 'c 2008']],
  ['datenschutz', ['b 2004']],
  ['cookies topic:cookies year:2004..', ['a 2005']],
])('%s is found in %j', (typed, years) => expect(scanned(typed)).toEqual(years));
