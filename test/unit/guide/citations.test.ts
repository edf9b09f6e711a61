/** The examples of the guide are what the archive writes for a real page of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from 'js-yaml';
import { citedArchive } from '../../../src/archive/cite/cited-archive.ts';
import { citationFormats, citationStyles } from '../../../src/archive/cite/index.ts';
import { ofVersion } from '../../../src/archive/cite/of-version.ts';
import { plainText } from '../../../src/archive/cite/pieces.ts';
import { readCatalogue } from '../../../src/engine/reader.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const text = readFileSync(join(root, 'content', 'guide', 'cite.mdx'), 'utf8');

const { versions, identity } = await readCatalogue(join(root, 'content'));
const version = versions.find(({ site }) => site === 'calibex.com') as (typeof versions)[number];
const reference = ofVersion({
  version,
  names: [],
  archive: citedArchive(identity),
  url: `https://archive.example/policies/${version.site}/${version.version}/`,
});

/** Every example: the lines of a block quote as one, without the signs of Markdown. */
const examples = [...text.matchAll(/(?:^>.*\n)+/gm)].map(([quote]) =>
  quote
    .replace(/^> ?/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/`|(?<![a-z0-9])_|_(?![a-z0-9])/gi, '')
    .trim(),
);

test.each(citationStyles.map((style, index) => [style.name, style, index] as const))(
  'the example in %s is what the archive writes',
  (_, style, index) => {
    expect(examples).toHaveLength(citationStyles.length);
    expect(examples[index]).toBe(plainText(style.write(reference)));
  },
);

test('the example of a file is what the archive writes, and every format is named', () => {
  const [, example = ''] = /```bibtex\n([\s\S]*?)```/.exec(text) ?? [];
  expect(example).toBe(citationFormats.find(({ id }) => id === 'biblatex')?.write(reference));
  for (const { name } of citationFormats) expect(text).toContain(name);
});

test('no example names as author or publisher what the text calls itself', () => {
  expect(version.publisher?.name).toBe('Calibex');
  expect(reference.author).toBeUndefined();
  expect(reference.publisher).toBe('calibex.com');
});

test('CITATION.cff has what the format asks for, and is of this version of the software', () => {
  // https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md
  const cff = load(readFileSync(join(root, 'CITATION.cff'), 'utf8')) as Record<string, unknown>;
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  expect(cff).toMatchObject({ 'cff-version': '1.2.0', type: 'software', version, license });
  for (const field of ['message', 'title', 'abstract']) expect(cff[field]).toMatch(/\S/);
  expect(cff['authors']).toEqual([{ name: expect.stringMatching(/\S/) as string }]);
  const known = ['abstract', 'authors', 'cff-version', 'keywords', 'license', 'message', 'title'];
  expect(Object.keys(cff).sort()).toEqual([...known, 'type', 'version']);
});
