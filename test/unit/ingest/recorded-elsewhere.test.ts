/** The same observation under another source, or another site, is recorded once. */
import { expect, test } from 'vitest';
import { formatFinding } from '../../../src/archive/finding.ts';
import { siteSchema, type CuratedSite } from '../../../src/archive/schema/site.ts';
import { readRecord, recordedSites } from '../../../src/engine/store/record.ts';
import { file, ingestFrom, princetonText, temporaryContent, transportOf } from './texts.ts';

const text = (body = '# Privacy\n\nWe write down who bought which pot.\n') =>
  transportOf([
    file('Pots & Pans/Privacy Policy/2021-08-01T01-03-12Z.md', body),
    file('Pots & Pans/Privacy Policy/2022-08-01T01-03-12Z.md', `${body}And when.\n`),
  ]);

const curator = (sites: Readonly<Record<string, object>>): Map<string, CuratedSite> =>
  new Map(Object.entries(sites).map(([site, said]) => [site, siteSchema.parse(said)]));

test('a run under another source records nothing again, and says so once', async () => {
  const content = await temporaryContent();
  await ingestFrom(content, text());
  const { outcome, findings } = await ingestFrom(content, text(), { source: 'pots' });
  expect(outcome).toMatchObject({ captures: 2, recorded: 0, identical: 2, written: 0 });
  expect(findings).toMatchObject([
    {
      code: 'other-source',
      level: 'notice',
      args: { captures: '2 captures are', recorded: 'open-terms-archive', given: 'pots' },
    },
  ]);
  expect(formatFinding(findings[0]!)).toContain(
    '2 captures are in the record of pots-pans already',
  );
  expect((await readRecord(content, 'pots-pans')).map(({ source }) => source)).toEqual([
    'open-terms-archive',
    'open-terms-archive',
  ]);
});

test('other bytes of the same instant from another source are another observation', async () => {
  const content = await temporaryContent();
  await ingestFrom(content, text());
  const { outcome, findings } = await ingestFrom(content, text('# Privacy\n\nWe sell hats.\n'), {
    source: 'hats',
  });
  expect(outcome).toMatchObject({ recorded: 2, identical: 0 });
  expect(findings).toEqual([]);
});

test('what was recorded under a service’s name is not recorded again when the service has a site', async () => {
  const content = await temporaryContent();
  await ingestFrom(content, text());
  const alias = { 'pots.com': { aliases: ['Pots & Pans'] } };
  const { outcome, findings } = await ingestFrom(content, text(), { curated: curator(alias) });
  expect(outcome).toMatchObject({ recorded: 0, identical: 2 });
  expect(findings).toMatchObject([
    { code: 'other-site', args: { recorded: 'pots-pans', site: 'pots.com' } },
  ]);
  expect(await recordedSites(content)).toEqual(['pots-pans']);

  const merged = { ...alias, 'pots-pans': { mergedInto: 'pots.com' } };
  const again = await ingestFrom(content, text(), { curated: curator(merged) });
  expect(again.outcome).toMatchObject({ recorded: 0, identical: 2 });
  expect(again.findings).toEqual([]);
});

test('captures of two pages at the same instant are two', async () => {
  const content = await temporaryContent();
  const at = (path: string) =>
    transportOf([
      file('a', princetonText({ site: 'a.com' }).replace(/http%3A[^)]*/, `http%3A//a.com/${path}`)),
    ]);
  await ingestFrom(content, at('one'));
  const { outcome } = await ingestFrom(content, at('two'), { source: 'other' });
  expect(outcome).toMatchObject({ recorded: 1 });
});
