import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, applyChange, before, revertChange } from '../../src/archive/changes/apply.ts';
import type { Change } from '../../src/archive/changes/change.ts';
import { changeBetween } from '../../src/archive/changes/compare.ts';
import { runsBetween } from '../../src/archive/changes/runs.ts';
import { alternationsOf } from '../../src/archive/history/alternation.ts';
import { passagesAt } from '../../src/archive/history/history.ts';
import { historyOf, type VersionInput } from '../../src/archive/history/history-of.ts';
import { livesOf } from '../../src/archive/history/lives.ts';
import { packsOf } from '../../src/archive/history/packs.ts';
import { readHistory } from '../../src/archive/history/read-history.ts';
import { identify } from '../../src/archive/passages.ts';
import type { Block, Passage } from '../../src/archive/types.ts';
import { hostileText } from './hostile-text.ts';
import { runs } from './runs.ts';

/** Few words, so that passages share them, repeat, and say the same in another form. */
const words = fc
  .array(
    fc.constantFrom(
      'we', 'We', 'keep', 'your', 'lamps', 'Lamps', 'for', '12', '2.', '(a)', 'May 5, 2019', '.', ',', '***',
      'https://a.example/b', '灯', 'Simply',
    ), // prettier-ignore
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

const anyText = fc.oneof(
  { weight: 5, arbitrary: words },
  { weight: 1, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const block = fc
  .record({
    kind: fc.constantFrom('heading', 'paragraph', 'list-item', 'table-row'),
    level: fc.integer({ min: 1, max: 6 }),
    // White space is folded in every passage.
    text: anyText.map((text) => text.replace(/\s+/gu, ' ').trim()),
    furniture: fc.boolean(),
  })
  .map(({ kind, level, text, furniture }): Block => ({
    kind: kind as Block['kind'],
    level: kind === 'heading' ? level : 0,
    text,
    ...(furniture ? { furniture: true } : {}),
  }));

const blocks = fc.array(block, { maxLength: 14 });

/** A version and what was made of it by taking out, putting in, moving, splitting and rewording. */
const twoVersions = fc
  .tuple(
    blocks,
    fc.array(
      fc.tuple(
        fc.constantFrom('cut', 'put', 'move', 'split', 'join', 'reword'),
        fc.nat(),
        fc.nat(),
        block,
      ),
      { maxLength: 6 },
    ),
  )
  .map(([list, edits]): [Passage[], Passage[]] => {
    const edited = [...list];
    for (const [edit, a, b, other] of edits) {
      const at = a % (edited.length + 1);
      const old = edited[at];
      if (edit === 'put' || old === undefined) edited.splice(at, 0, other);
      else if (edit === 'cut') edited.splice(at, 1);
      else if (edit === 'move') edited.splice(b % edited.length, 0, ...edited.splice(at, 1));
      else if (edit === 'reword') edited[at] = { ...old, text: `${old.text} ${other.text}`.trim() };
      else if (edit === 'split') {
        const [start, end] = [old.text.slice(0, b % 20).trim(), old.text.slice(b % 20).trim()];
        edited.splice(at, 1, { ...old, text: start }, { ...old, text: end });
      } else {
        const [next] = edited.splice(at + 1, 1);
        edited[at] = { ...old, text: `${old.text} ${next?.text ?? ''}`.trim() };
      }
    }
    return [identify(list), identify(edited)];
  });

const unrelated = fc
  .tuple(blocks, blocks)
  .map(([a, b]): [Passage[], Passage[]] => [identify(a), identify(b)]);
const pairs = fc.oneof(twoVersions, unrelated);

const isKept = (change: Change): boolean => change.parts.every(({ kind }) => kind === 'kept');

describe('a change', () => {
  test('leads from the one version to the other, and back', () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const change = changeBetween(from, to);
        expect(applyChange(from, change)).toEqual(to);
        expect(revertChange(to, change)).toEqual(from);
        expect(change.parts.flatMap(before)).toEqual(from);
        expect(change.parts.flatMap(after)).toEqual(to);
      }),
      { numRuns: runs(1_000, 0.5) },
    );
  });

  test('of a version to itself is empty', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const change = changeBetween(identify(list), identify(list));
        expect(isKept(change)).toBe(true);
        expect(change.counts).toEqual({ kept: list.length, classes: {} });
      }),
      { numRuns: runs(500, 0.2) },
    );
  });

  test('that the tool of the source made is of class extraction, all of it', () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const { counts } = changeBetween(from, to, { extraction: true });
        expect(Object.keys(counts.classes).filter((name) => name !== 'extraction')).toEqual([]);
      }),
      { numRuns: runs(200, 0.1) },
    );
  });

  test('marks words whose runs are both texts exactly', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const marked = runsBetween(from, to);
        const without = (kind: string) =>
          marked.map((run) => (run.kind === kind ? '' : run.text)).join('');
        expect(without('added')).toBe(from);
        expect(without('removed')).toBe(to);
        expect(marked.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: runs(2_000, 0.5) },
    );
  });
});

/** Versions that come back, in two languages, some of them empty and some read anew. */
const histories = fc
  .tuple(
    fc.array(blocks, { minLength: 1, maxLength: 5 }),
    fc.array(
      fc.record({
        text: fc.nat(),
        language: fc.constantFrom('en', 'en', 'en', 'de', 'und'),
        extraction: fc.constantFrom(false, false, false, true),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([texts, versions]) =>
    historyOf(
      versions.map(({ text, language, extraction }, index): VersionInput => {
        const at = `20${index + 10}-01-01T00:00:00Z`;
        return {
          version: at.slice(0, 10),
          language,
          first: at,
          last: at,
          captures: 1,
          extraction,
          records: 'captures',
          passages: identify(texts[text % texts.length] ?? []),
        };
      }),
    ),
  );

describe('a history', () => {
  test('has lives that cover exactly the passages of every version', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const lives = livesOf(history);
        const covered = history.versions.map(() => [] as string[]);
        for (const { id, lane, spans, versions } of lives.all) {
          let count = 0;
          for (const { from, to } of spans) {
            for (let index = from; index <= to; index++) {
              if (history.versions[index]?.lane !== lane) continue;
              covered[index]?.push(id);
              count++;
            }
          }
          expect(count).toBe(versions);
        }
        for (const [index, ids] of covered.entries()) {
          const own = passagesAt(history, index).map(({ id }) => id);
          expect(ids.toSorted()).toEqual(own.toSorted());
          for (const id of own) expect(lives.of(index, id)?.id).toBe(id);
        }
      }),
      { numRuns: runs(500, 0.2) },
    );
  });

  test('is read back from its files as it was published', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const files = packsOf(history, { site: 'example.com', document: 'privacy-policy' });
        const read = readHistory(JSON.parse(files[0]?.json ?? ''), () =>
          Promise.reject(new Error()),
        );
        expect(read.versions).toEqual(history.versions.map(({ version }) => version));
        for (const [index, { version }] of history.versions.entries())
          expect(await read.versionPassages(version)).toEqual(passagesAt(history, index));
      }),
      { numRuns: runs(300, 0.1) },
    );
  });

  test('has alternations that do not overlap and hold no other text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 40 }), (texts) => {
        const versions = texts.map((text, index) => {
          const first = texts.indexOf(text);
          return first === index ? {} : { sameAs: first };
        });
        let end = -1;
        for (const run of alternationsOf({ versions: versions as never })) {
          expect(run.from).toBeGreaterThan(end);
          end = run.to;
          const held = new Set(texts.slice(run.from, run.to + 1));
          expect(new Set(run.texts.map((index) => texts[index]))).toEqual(held);
          expect(held.size).toBeGreaterThan(1);
        }
        expect(end).toBeLessThan(texts.length);
      }),
      { numRuns: runs(500, 0.2) },
    );
  });
});
