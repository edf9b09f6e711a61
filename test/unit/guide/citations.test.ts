/** The examples of the guide cite a real page of the archive, and say nothing that nobody knows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../src/engine/reader.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'content');
const text = readFileSync(join(content, 'guide', 'cite.mdx'), 'utf8');

/** Every example: the lines of a block quote, as one. */
const examples = [...text.matchAll(/(?:^>.*\n)+/gm)].map(([quote]) =>
  quote.replace(/^> ?/gm, '').replace(/\s+/g, ' '),
);

const { versions, identity } = await readCatalogue(content);
const cited = versions.find(({ site }) => site === 'calibex.com');
const capture = cited?.captures[0];

describe('the examples of how to cite', () => {
  test('are in all three styles', () => {
    for (const style of ['APA', 'Chicago', 'Bluebook']) expect(text).toMatch(`## ${style}`);
    expect(examples).toHaveLength(5);
  });

  test('give title, site, day of the capture and address of a version that is there', () => {
    for (const example of examples.slice(0, 4)) {
      expect(example.toLowerCase()).toContain(cited?.title.toLowerCase());
      expect(example).toContain(cited?.site);
      expect(example).toContain('July 19, 2003');
      expect(example).toContain(
        `https://archive.example/policies/${cited?.site}/${cited?.version}/`,
      );
    }
    expect(capture?.at.slice(0, 10)).toBe('2003-07-19');
    expect(text).toContain(capture?.url);
    expect(text).toContain(capture?.memento);
    expect(examples.join()).toContain(identity.title);
  });

  test('name nobody as author or publisher', () => {
    const publisher = cited?.publisher?.name ?? '';
    expect(publisher).not.toBe('');
    for (const example of examples) {
      const others = example
        .replaceAll(new RegExp(`${cited?.title}`, 'gi'), '')
        .replaceAll(/`[^`]*`/g, '')
        .replaceAll('calibex.com', '');
      expect(others.toLowerCase()).not.toContain(publisher.toLowerCase());
    }
  });
});
