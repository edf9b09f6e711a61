import { expect, test } from 'vitest';
import { readme } from '../../../src/engine/offline/readme.ts';

const identity = {
  title: 'Lamps',
  description:
    'Policies of shops that sell lamps, as they were captured between 2003 and 2010, to read and cite.',
  curator: 'The Museum of Lamps',
  rights: 'Policy texts: Copyright Not Evaluated.',
};

test('the words that go along say what it is, how to open, check and hand it on, and under which terms', () => {
  const words = readme(
    { ...identity, release: '2026-11', licence: 'CC0', contact: 'me@lamps.example' },
    { name: 'smallprint-2026-11', home: 'https://lamps.example/' },
  );
  for (const said of [
    'LAMPS\n',
    'Kept by The Museum of Lamps. Release 2026-11.',
    'Published at https://lamps.example/',
    'Contact: me@lamps.example',
    '    python3 -m http.server --bind 127.0.0.1 8000\n',
    'sha256sum --check --quiet SHA256SUMS',
    'smallprint-2026-11.zip.sha256',
    'The archive’s own words: CC0.',
    'Policy texts: Copyright Not Evaluated.',
  ])
    expect(words.replace(/(?<=\S)\n(?=\S)/g, ' ')).toContain(said.replace(/\n$/, ''));
  expect(words).not.toContain('npx');
  expect(Math.max(...words.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('what is no release and has no address says so, and leads to none', () => {
  const words = readme(identity, { name: 'smallprint-unreleased', home: '/' });
  expect(words).toContain('No release');
  expect(words).not.toMatch(/Published at|undefined/);
});
