import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '../../../src/archive/search/oracle.ts';
import { parseQuery } from '../../../src/archive/search/query/parse.ts';
import type { Query } from '../../../src/archive/search/query/query.ts';
import { wordsOf } from '../../../src/archive/search/words.ts';
import type { Engine } from '../../../src/client/search/engine.ts';
import { rowsOf } from '../../../src/client/search/export-rows.ts';
import { groupsOf } from '../../../src/client/search/groups.ts';
import { type Hit, hitsOf } from '../../../src/client/search/hits.ts';
import { ask } from '../../../src/client/search/session.ts';
import { versionsIn } from '../../../src/archive/search/presence.ts';
import { writeIndex } from '../../../src/engine/search/write-index.ts';
import { openIndex } from './engine-in-node.ts';
import type { InventedArchive } from './invented-archive.ts';
import { restlessArchive, restlessQuestions } from './restless-archive.ts';

let archive: InventedArchive;
let engine: Engine;
let folder: string;
beforeAll(async () => {
  archive = restlessArchive('shown');
  folder = await mkdtemp(join(tmpdir(), 'smallprint-search-'));
  await writeIndex(archive.index(), folder);
  engine = await openIndex(folder);
});
afterAll(() => rm(folder, { recursive: true }));

type Version = InventedArchive['documents'][number]['versions'][number];

const versionsOf = (site: string): readonly Version[] =>
  archive.documents.find((document) => document.site === site)?.versions ?? [];

/** Whether the version has all that is asked, by its own passages. */
const answers = ({ clauses }: Query, { passages }: Pick<Version, 'passages'>): boolean =>
  clauses.every(
    ({ not, any }) =>
      any.some((term) => passages.some(({ text }) => has(wordsOf(text), term))) !== not,
  );

/** The day since when a text has stood in a site's policy without a break, up to a version. */
function sinceWhen(site: string, version: string, text: string): string {
  const versions = versionsOf(site);
  let at = versions.findIndex((one) => one.version === version);
  while (versions[at - 1]?.passages.some((passage) => passage.text === text)) at--;
  return versions[at]?.version ?? '';
}

async function shown(typed: string, sort: 'relevance' | 'oldest'): Promise<Hit[]> {
  const answer = await ask(engine, parseQuery(typed));
  const groups = await groupsOf(answer, sort);
  const hits = groups
    .flatMap(({ versions }) => versions)
    .map((version) => hitsOf(answer, version, { most: 3, oldest: sort === 'oldest' }));
  return (await Promise.all(hits)).flat();
}

describe('what is shown of an answer', () => {
  test('are versions that answer by themselves, and passages that stand in them', async () => {
    let hits = 0;
    for (const typed of restlessQuestions()) {
      for (const hit of await shown(typed, 'relevance')) {
        const version = versionsOf(hit.site).find((one) => one.version === hit.version);
        expect({ typed, hit, answers: version && answers(parseQuery(typed), version) }).toEqual({
          typed,
          hit,
          answers: true,
        });
        expect(version?.passages.map(({ text }) => text)).toContain(hit.text);
        hits++;
      }
    }
    expect(hits).toBeGreaterThan(1000);
  });

  test('says since when each passage has stood there, and in how many versions it stands', async () => {
    for (const typed of restlessQuestions()) {
      for (const { site, version, text, since, versions, at } of await shown(typed, 'relevance')) {
        expect(since).toBe(sinceWhen(site, version, text));
        const having = versionsOf(site).filter(({ passages }) =>
          passages.some((passage) => passage.text === text),
        );
        expect(versions).toBe(having.length);
        const lives = await engine.lives(engine.archive.ownerOf(at.text));
        const listed = [...versionsIn(lives.runsAt(at.text, at.position))];
        expect(listed.map((place) => lives.versionAt(place))).toEqual(
          having.map((one) => one.version),
        );
      }
    }
  });

  test.each(['apple', 'brick', '"cloud drum"', 'eagle or frost'])(
    'oldest first begins with what has stood there for longest: %s',
    async (typed) => {
      const answer = await ask(engine, parseQuery(typed));
      const groups = await groupsOf(answer, 'oldest');
      const days = await Promise.all(
        groups.map(async ({ versions: [first] }) => {
          if (first === undefined) return '';
          const [hit] = await hitsOf(answer, first, { most: 1, oldest: true });
          return hit?.since ?? '';
        }),
      );
      expect(days).toEqual(days.toSorted());
      const earliest = archive.documents.flatMap(({ site, versions }) =>
        versions
          .filter((version) => answers(parseQuery(typed), version))
          .map(({ version }) => ({ site, version })),
      );
      const first = earliest.map(({ version }) => version).sort()[0];
      expect(days[0]).toBe(first);
    },
  );

  test('is saved whole: every passage of every version that answers, in every year', async () => {
    for (const typed of restlessQuestions().filter((one) => !one.includes('annual'))) {
      const query = parseQuery(typed);
      const answer = await ask(engine, query);
      const rows = await rowsOf(
        answer,
        (path) => `https://archive.example${path}`,
        () => {},
      );
      const saved = new Set(
        rows.flatMap(({ site, text, years }) => years.map((year) => `${site} ${year} ${text}`)),
      );
      const { from = 0, to = Infinity } = query.filters;
      const expected = archive.documents.flatMap(({ site, versions }) =>
        versions
          .filter((version) => answers(query, version))
          .flatMap(({ years, passages }) =>
            years
              .filter((year) => Number(year) >= from && Number(year) <= to)
              .flatMap((year) =>
                passages
                  .filter(({ text }) => isSought(query, text))
                  .map(({ text }) => `${site} ${year} ${text}`),
              ),
          ),
      );
      expect({ typed, missing: [...new Set(expected)].filter((one) => !saved.has(one)) }).toEqual({
        typed,
        missing: [],
      });
      for (const { site, version } of rows) {
        const own = versionsOf(site).find((one) => one.version === version);
        expect(own !== undefined && answers(query, own)).toBe(true);
      }
    }
  });
});

const isSought = ({ clauses }: Query, text: string): boolean =>
  clauses.some(({ not, any }) => !not && any.some((term) => has(wordsOf(text), term)));
