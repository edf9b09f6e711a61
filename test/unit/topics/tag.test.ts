import { expect, test } from 'vitest';
import { identify } from '../../../src/archive/passages.ts';
import { compileTopics } from '../../../src/archive/topics/tag.ts';

const topic = (...terms: string[]) => ({ id: 't', label: 'T', definition: 'T', terms });
const passages = (...texts: string[]) =>
  identify(texts.map((text) => ({ kind: 'paragraph', level: 0, text })));

test('evidence names the passage and the words as they stand in it', () => {
  const [first, second] = passages('We set Cookies.', 'A Web  Beacon; web beacons too.');
  const tagger = compileTopics([topic('cookie*', 'web beacon*')]);
  expect(tagger([first!, second!])).toEqual([
    { topic: 't', passage: first?.id, terms: ['Cookies'] },
    { topic: 't', passage: second?.id, terms: ['Web  Beacon', 'web beacons'] },
  ]);
});

test('a term without an asterisk is a whole word', () => {
  expect(compileTopics([topic('seal')])(passages('We sealed it.'))).toEqual([]);
});

test('accents and case of a term are compared folded', () => {
  expect(compileTopics([topic('e-mail')])(passages('Your E‑MAIL address'))).toHaveLength(1);
});

test('a megabyte of one word is tagged in linear time', () => {
  const tagger = compileTopics([topic('cookie cookie cookie zebra', 'cook*')]);
  const [evidence] = tagger(passages('cookie '.repeat(150_000)));
  expect(evidence?.terms).toEqual(['cookie']);
});
