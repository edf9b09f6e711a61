import { describe, expect, test } from 'vitest';
import { citationStyles } from '../../../src/archive/cite/index.ts';
import { ofPassage } from '../../../src/archive/cite/of-passage.ts';
import { plainText } from '../../../src/archive/cite/pieces.ts';
import type { Reference } from '../../../src/archive/cite/reference.ts';
import { aReference, archive, hostileTitles } from './cited.ts';

const written = (id: string, reference: Reference): string =>
  plainText(citationStyles.find((style) => style.id === id)?.write(reference) ?? []);

const memento = aReference().memento ?? '';
const url = aReference().url;
const original = aReference().original ?? '';
const release = 'release 2026-11 (https://doi.org/10.5281/zenodo.1)';

test.each([
  [
    'apa',
    `Privacy at Pots [Privacy policy filed under pots.example; archived copy captured July 19, 2003, 16:39:06 UTC]. (2003, July 19). ${archive.title}, ${release}. ${url}. Memento: ${memento}`,
  ],
  [
    'chicago',
    `“Privacy at Pots,” privacy policy filed under pots.example, archived copy captured July 19, 2003, 16:39:06 UTC, ${archive.title}, ${release}, ${url}, memento ${memento}.`,
  ],
  [
    'mla',
    `“Privacy at Pots.” ${archive.title}, ${release}, pots.example, 19 July 2003, ${url}. Privacy policy filed under pots.example, archived copy captured 19 July 2003, 16:39:06 UTC. Memento: ${memento}.`,
  ],
  [
    'bluebook',
    `Privacy at Pots, pots.example, ${archive.title}, ${release}, ${original} [${url}] (privacy policy filed under pots.example; archived copy captured July 19, 2003, 16:39:06 UTC; memento ${memento}).`,
  ],
])('%s', (style, text) => {
  expect(written(style, aReference())).toBe(text);
});

describe.each(citationStyles.map(({ id }) => id))('%s', (style) => {
  test.each(hostileTitles)('has the title %j once, and whole', (title) => {
    const reference = aReference({ title });
    expect(written(style, reference).split(reference.title)).toHaveLength(2);
  });

  test('begins with the institution where a curator knows it', () => {
    const named = aReference({}, [{ name: 'Pots, Inc.', evidence: 'x' }]);
    expect(written(style, named)).toMatch(/^Pots, Inc\./);
    expect(written(style, named)).not.toContain('Inc..');
  });

  test('gives the words of a passage, and of a long one the first', () => {
    const text = 'We keep what you tell us. '.repeat(40);
    const quoted = written(style, ofPassage(aReference(), { id: 'p-1', text }));
    expect(quoted).toMatch(/Passage: “We keep what you tell us\. .* …”$/);
    expect(quoted).toContain('#p-1:~:text=');
    expect(quoted.length).toBeLessThan(1200);
  });

  test('says of what was captured nowhere no day of a capture', () => {
    const { captured: _, memento: __, ...undated } = aReference();
    const asked = { ...undated, url: 'https://archive.example/search/', accessed: '2026-11-21' };
    expect(written(style, asked)).not.toMatch(/2003|captured/);
    expect(written(style, asked)).toMatch(/November 2026|November 21, 2026/);
  });
});
