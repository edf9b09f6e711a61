/**
 * The search finds what a scan of all passages finds, on real texts: 200 words, 100 phrases, and 100
 * questions of several conditions, drawn from them by a seed; and words over time are what is counted
 * from the versions themselves, year by year. `ARCHIVES` names content folders in which they are ingested, with colons
 * between; `SITES_OF` takes only every so many-th site of each. Without it the five policies are asked.
 */
import { expect, test } from 'vitest';
import { Oracle } from '../../src/archive/search/oracle.ts';
import { parseQuery } from '../../src/archive/search/query/parse.ts';
import { writeIndex } from '../../src/engine/search/write-index.ts';
import { drawnPairs, drawnQueries } from '../unit/search/drawn-queries.ts';
import { openIndex, temporaryFolder } from '../unit/search/engine-in-node.ts';
import { ask } from '../../src/client/search/session.ts';
import { bases } from '../../src/archive/search/trend.ts';
import { trendOf } from '../../src/client/trends/counts.ts';
import { countedOtherwise } from '../unit/search/counted-otherwise.ts';
import { foundBy, foundIn } from '../unit/search/found.ts';
import { searchedArchive } from '../unit/search/searched-archive.ts';

const given = (process.env['ARCHIVES'] ?? '').split(':').filter(Boolean);
const step = Number(process.env['SITES_OF'] ?? 1);
const what = given.length > 0 ? given.join(', ') : 'the five policies (ARCHIVES names no others)';

test(`200 words and 100 phrases in ${what}`, async () => {
  const archives = await Promise.all(
    (given.length > 0 ? given : ['content']).map((content) =>
      searchedArchive(content, (site) => site % step === 0),
    ),
  );
  // Two archives may have the same site: of each the folder is made part of its name.
  const documents = archives.flatMap((archive, number) =>
    archive.documents.map((one) => ({ ...one, site: `${number}.${one.site}` })),
  );
  const folder = process.env['INDEX'] ?? (await temporaryFolder());
  const texts = await writeIndex(
    (async function* () {
      for (const [number, archive] of archives.entries()) {
        for await (const one of archive.index()) yield { ...one, site: `${number}.${one.site}` };
      }
    })(),
    folder,
  );
  const engine = await openIndex(folder);
  const oracle = new Oracle(documents);
  const words = drawnQueries(documents, { seed: 'words', count: 200, least: 1, most: 1 });
  const phrases = drawnQueries(documents, { seed: 'phrases', count: 100, least: 2, most: 5 });
  const pairs = drawnPairs(documents, { seed: 'pairs', count: 100 });
  expect([words.length, phrases.length, pairs.length]).toEqual([200, 100, 100]);

  const wrong: { typed: string; missed: string[]; tooMany: string[] }[] = [];
  let answers = 0;
  for (const typed of [...words, ...phrases, ...pairs]) {
    const expected = foundIn(oracle.answer(parseQuery(typed)));
    const found = await foundBy(engine, typed);
    answers += expected.length;
    const missed = expected.filter((one) => !found.includes(one));
    const tooMany = found.filter((one) => !expected.includes(one));
    // What several conditions have in common may be nothing.
    const empty = expected.length === 0 && !pairs.includes(typed);
    if (empty || missed.length + tooMany.length > 0) {
      wrong.push({ typed, missed, tooMany });
    }
  }
  const versions = archives.reduce((sum, archive) => sum + archive.versions, 0);
  process.stdout.write(
    `${versions} versions, ${texts} texts in the index; 200 words, 100 phrases and 100 questions of several conditions, found in ` +
      `${answers} documents and years; ${wrong.length} questions answered wrongly.\n`,
  );
  expect(wrong).toEqual([]);

  let points = 0;
  for (const typed of [...words.slice(0, 6), ...phrases.slice(0, 4), ...pairs.slice(0, 6)]) {
    const query = parseQuery(typed);
    const answer = await ask(engine, query);
    for (const base of bases) {
      const counted = countedOtherwise(documents, query, base);
      expect({ typed, base, points: trendOf(answer, base) }).toEqual({
        typed,
        base,
        points: counted,
      });
      points += counted.length;
    }
  }
  process.stdout.write(`${points} points of words over time are as counted otherwise.\n`);
});
