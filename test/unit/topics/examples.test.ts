/** A topic's examples are its tests: what its terms must find, and the near misses that they must not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/archive/passages.ts';
import { topicSchema } from '../../../src/archive/schema/topic.ts';
import { compileTopics } from '../../../src/archive/topics/tag.ts';

const folder = resolve(import.meta.dirname, '../../../content/topics');

const topics = readdirSync(folder).map((name) => {
  const yaml = /^---\n(.*?)\n---\n/s.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '';
  return {
    id: name.replace(/\.mdx$/, ''),
    ...topicSchema.parse(load(yaml, { schema: CORE_SCHEMA })),
  };
});

const speaks = (topic: (typeof topics)[number], text: string): boolean =>
  compileTopics([topic])(identify([{ kind: 'paragraph', level: 0, text }])).length > 0;

test('there are at least ten topics, and each related topic is one of them', () => {
  expect(topics.length).toBeGreaterThanOrEqual(10);
  const ids = topics.map((topic) => topic.id);
  for (const topic of topics) expect(ids).toEqual(expect.arrayContaining(topic.related));
});

describe.each(topics.map((topic) => [topic.label, topic] as const))('%s', (_, topic) => {
  test.each(topic.examples.yes)('is spoken of in “%s”', (text) => {
    expect(speaks(topic, text)).toBe(true);
  });

  test.each(topic.examples.no)('is not spoken of in “%s”', (text) => {
    expect(speaks(topic, text)).toBe(false);
  });
});
