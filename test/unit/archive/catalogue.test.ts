import { expect, test } from 'vitest';
import { anArchive, aVersion } from '../page-data/an-archive.ts';

const older = aVersion('a.com', ['2001-01-01T00:00:00Z']);
const newer = aVersion('a.com', ['2002-01-01T00:00:00Z']);

test('versions of one document that two pipelines made stop the build, with what to do', () => {
  expect(() => anArchive([older, { ...newer, pipeline: 2 }])).toThrow(
    /a\.com .* by pipeline 1 and by pipeline 2, .*--remake/,
  );
});

test('and so do versions that were made with other repairs', () => {
  expect(() => anArchive([older, { ...newer, without: ['furniture', 'html'] }])).toThrow(
    'pipeline 1 and by pipeline 1 without furniture, html',
  );
});

test('another document may be made in another way', () => {
  const other = aVersion('b.com', ['2001-01-01T00:00:00Z'], { without: ['html'] });
  expect(anArchive([older, newer, other]).counts.versions).toBe(3);
});
