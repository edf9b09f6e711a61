/** The project's taxonomy: its two levels, its digest, and the passages that were written for its subjects. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readVectors } from '../../../scripts/topics/vectors.ts';
import { taxonomyDigest } from '../../../src/archive/topics/digest.ts';
import { compileTopics } from '../../../src/archive/topics/tag.ts';
import { readTopics } from '../../../src/engine/reader.ts';

const project = resolve(import.meta.dirname, '../../..');
const topics = await readTopics(resolve(project, 'content'));
const vectors = await readVectors(resolve(project, 'test/vectors/topics'));
const subjects = topics.filter(({ parent }) => parent !== undefined);

test('there are the ten categories of OPP-115, two without a page, and at least 25 subjects', () => {
  const categories = topics.filter(({ parent }) => parent === undefined);
  expect(categories.filter(({ page }) => page)).toHaveLength(10);
  expect(categories.filter(({ page }) => !page).map(({ opp115 }) => opp115)).toEqual([
    'Introductory/Generic',
    'Practice not covered',
  ]);
  expect(categories.every(({ opp115 }) => opp115 !== undefined)).toBe(true);
  expect(subjects.length).toBeGreaterThanOrEqual(25);
});

test('its digest changes with terms, and not with words for readers', () => {
  const [first, ...rest] = topics;
  const digest = taxonomyDigest(topics);
  expect(taxonomyDigest([...rest, { ...first!, definition: 'Other words.' }])).toBe(digest);
  expect(taxonomyDigest([{ ...first!, unless: ['other words'] }, ...rest])).not.toBe(digest);
  expect(taxonomyDigest([{ ...first!, terms: { 0.75: ['x'] } }, ...rest])).not.toBe(digest);
});

const tagger = compileTopics(topics);
const speaks = (topic: string, text: string): boolean =>
  tagger([{ id: 'p-x', kind: 'paragraph', level: 0, text }]).some((piece) => piece.topic === topic);

test.each(subjects.map(({ id }) => id))(
  '%s has 30 passages written for it, half of them near misses, and keeps the two apart',
  (id) => {
    const own = vectors.filter(({ topic }) => topic === id);
    const [yes, no] = [own.filter((one) => one.speaks), own.filter((one) => !one.speaks)];
    expect([yes.length, no.length]).toEqual([15, 15]);
    expect(new Set(own.map(({ text }) => text)).size).toBe(30);
    const found = yes.filter(({ text }) => speaks(id, text)).length;
    const wrong = no.filter(({ text }) => speaks(id, text)).length;
    // What is missed is measured and shown; what is wrong would stand on the topic's page.
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.95);
    expect(found).toBeGreaterThanOrEqual(13);
  },
);
