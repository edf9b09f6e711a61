import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/archive/passages.ts';
import { compileTopics } from '../../../src/archive/topics/tag.ts';
import type { Topic } from '../../../src/archive/types.ts';
import { aTopic } from '../page-data/an-archive.ts';

const passages = (...texts: string[]) =>
  identify(texts.map((text) => ({ kind: 'paragraph', level: 0, text })));

/** The topics of one passage with their scores. */
function scores(topics: readonly Topic[], text: string): Record<string, number> {
  const evidence = compileTopics(topics)(passages(text));
  return Object.fromEntries(evidence.map(({ topic, score }) => [topic, score]));
}

test('evidence names the passage, what its words come to, and the words as they stand in it', () => {
  const [first, second] = passages('We set Cookies.', 'A Web  Beacon; web beacons too.');
  const tagger = compileTopics([aTopic('t', ['cookie*', 'web beacon*'])]);
  expect(tagger([first!, second!])).toEqual([
    { topic: 't', passage: first?.id, score: 1, terms: ['Cookies'] },
    { topic: 't', passage: second?.id, score: 1, terms: ['Web  Beacon', 'web beacons'] },
  ]);
});

describe('a passage speaks of a topic', () => {
  const topic = aTopic('t', ['breach'], {
    terms: { 1: ['breach'], 0.5: ['notice', 'security'] },
    against: { 0.5: ['contract'] },
    unless: ['breach of the peace'],
  });

  test('when the weights of its terms come to 1', () => {
    expect(scores([topic], 'A notice.')).toEqual({});
    expect(scores([topic], 'A security notice.')).toEqual({ t: 1 });
    expect(scores([topic], 'A breach, and a notice.')).toEqual({ t: 1.5 });
  });

  test('and a term counts once, however often it stands there', () => {
    expect(scores([topic], 'Notice upon notice upon notice.')).toEqual({});
  });

  test('unless counter-terms take too much away', () => {
    expect(scores([topic], 'The contract has a security notice.')).toEqual({});
    expect(scores([topic], 'A breach of contract.')).toEqual({});
  });

  test('but not because of words inside of what does not count', () => {
    expect(scores([topic], 'A breach of the peace.')).toEqual({});
    expect(scores([topic], 'A breach of the peace, and another breach.')).toEqual({ t: 1 });
  });
});

describe('of categories', () => {
  const most = aTopic('most', [], { terms: { 1: ['collect', 'gather', 'obtain'] } });
  const some = aTopic('some', ['share']);
  const subject = aTopic('subject', ['share'], { parent: 'some' });
  const introduction = aTopic('introduction', [], {
    page: false,
    terms: { 1: ['describes'], 0.25: ['how'] },
  });

  test('one that another outweighs twice is spoken of in passing only; its subjects stay', () => {
    expect(scores([most, some, subject], 'We collect, gather and share.')).toEqual({
      most: 2,
      some: 1,
      subject: 1,
    });
    expect(scores([most, some, subject], 'We collect, gather, obtain and share.')).toEqual({
      most: 3,
      subject: 1,
    });
  });

  test('those that a topic without a page outweighs are not spoken of', () => {
    const text = 'This describes how we share.';
    expect(scores([some, subject, introduction], text)).toEqual({
      subject: 1,
      introduction: 1.25,
    });
  });
});

test('a megabyte of what begins every pattern and ends none is read in its length', () => {
  const tagger = compileTopics([
    aTopic('t', ['cookie cookie cookie zebra', 'cook*'], { unless: ['cookie ..9 tin'] }),
  ]);
  const [evidence] = tagger(passages('cookie '.repeat(150_000)));
  expect(evidence?.terms).toEqual(['cookie']);
});
