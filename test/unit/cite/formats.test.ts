/** The formats are read back by a library that is not ours. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citationFormats, citationStyles } from '../../../src/archive/cite/index.ts';
import { ofArchive } from '../../../src/archive/cite/of-archive.ts';
import { ofChange } from '../../../src/archive/cite/of-change.ts';
import { ofPassage } from '../../../src/archive/cite/of-passage.ts';
import { ofSearch } from '../../../src/archive/cite/of-search.ts';
import type { Reference } from '../../../src/archive/cite/reference.ts';
import { aReference, archive, aVersion, hostileNames, hostileTitles } from './cited.ts';
import { expectSame, readBack, rendered } from './read-back.ts';

const formats = citationFormats.map(({ id }) => id);
const passage = { id: 'p-e50w95hx66', text: 'We use “cookies”, & 100% {of them} are #1_ -- ours.' };
const later = { ...aVersion, version: '2004-01-10' };

const kinds: Readonly<Record<string, Reference>> = {
  version: aReference(),
  passage: ofPassage(aReference(), passage),
  change: ofChange({ from: aVersion, to: later, archive, url: 'https://archive.example/changes/' }),
  search: ofSearch({
    typed: '"zip code" & {cook*',
    filters: { sites: ['a_b.com'], topics: [], documents: [], languages: [], from: 2003, to: 2008 },
    archive,
    index: '5Q7puf3U',
    url: 'https://archive.example/search/?q=%22zip+code%22+%26+%7Bcook*&site=a_b.com',
    accessed: '2026-11-21',
  }),
  archive: ofArchive(archive, '5 versions of policies', 'https://archive.example/'),
};

describe.each(formats)('%s', (format) => {
  test.each(Object.keys(kinds))('says of a %s all that is known, read back', (kind) => {
    expectSame(format, kinds[kind] as Reference);
  });

  test.each(hostileTitles)(
    'keeps the title %j as it is, and no more entries come of it',
    (title) => {
      expectSame(format, aReference({ title }));
    },
  );

  test.each(hostileNames)('keeps the institution %j whole', (name) => {
    expectSame(format, aReference({}, [{ name, evidence: 'Its page of 2003' }]));
  });

  test('keeps the words of a passage', () => {
    const item = readBack(format, ofPassage(aReference(), passage));
    if (format !== 'bibtex') expect(item.abstract).toBe(passage.text);
    expect(item.URL).toContain('#p-e50w95hx66:~:text=We%20use');
  });
});

test('BibTeX keeps the words of a passage in a field that the library does not know', () => {
  const bibtex = citationFormats.find(({ id }) => id === 'bibtex');
  expect(bibtex?.write(ofPassage(aReference(), passage))).toContain(
    'abstract = {We use “cookies”, \\& 100\\% \\textbraceleft{}of them\\textbraceright{} are \\#1\\_ -{}- ours.},',
  );
});

describe('a CSL processor', () => {
  test.each(['apa', 'harvard1', 'vancouver'])('renders the items in the style %s', (style) => {
    const reference = aReference({}, [{ name: 'Pots, Pans & Sons, Inc.', evidence: 'x' }]);
    const text = rendered(reference, style);
    expect(text).toContain('Pots, Pans & Sons, Inc.');
    expect(text).toContain('Privacy at Pots');
    expect(text).toContain(archive.title);
    expect(text).toContain('2003');
    expect(text).toContain(reference.url);
  });

  test('names in APA the site where nobody is known, the day of the capture, and the memento', () => {
    const reference = aReference();
    expect(rendered(reference, 'apa')).toContain(
      `pots.example. (2003, July 19). Privacy at Pots [${reference.what}]. web.archive.org (${reference.memento}).`,
    );
  });
});

test('a list has every format and every style', () => {
  const folder = join(import.meta.dirname, '../../../src/archive/cite');
  const files = (name: string) => readdirSync(join(folder, name)).map((file) => file.slice(0, -3));
  expect([...formats].sort()).toEqual(
    files('formats')
      .filter((file) => file !== 'tex')
      .sort(),
  );
  expect(citationStyles.map(({ id }) => id).sort()).toEqual(files('styles').sort());
});
