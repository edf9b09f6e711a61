import { describe, expect, test } from 'vitest';
import type { FailedCapture, SiteEntry } from '../../../src/archive/catalogue.ts';
import { captureStatuses } from '../../../src/archive/types.ts';
import { failedItem } from '../../../src/site/page-data/failed-capture.ts';
import { slices, type Slice } from '../../../src/site/page-data/paging.ts';
import { policiesPage } from '../../../src/site/page-data/policies.ts';
import { siteOf } from './a-history.ts';
import { aChange, anArchive, aVersion, known, link } from './an-archive.ts';

const failed = (rest: Partial<FailedCapture> = {}): FailedCapture => ({
  site: 'a.com',
  document: 'privacy-policy',
  at: '2004-01-01T00:00:00Z',
  source: 'corpus',
  format: 'corpus',
  original: '0'.repeat(64),
  extension: 'md',
  status: 'captcha',
  ...rest,
});

function pageOf(archive: ReturnType<typeof anArchive>) {
  return siteOf(archive, archive.sites[0] as SiteEntry);
}

describe('the timeline of a site', () => {
  test('gives each failed capture its reason', () => {
    const reasons = captureStatuses
      .filter((status) => status !== 'ok')
      .map((status) => failedItem(failed({ status })).reason);
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(failedItem(failed())).toEqual({
      at: { datetime: '2004-01-01T00:00:00Z', text: '1 January 2004, 00:00:00 UTC' },
      reason: 'a captcha',
    });
  });

  test('gives the curator’s words where a curator ruled', () => {
    const at = '2004-01-01T00:00:00Z';
    const ruling = { at, ruling: 'wrong-document', reason: 'These are the terms.' } as const;
    expect(failedItem(failed({ status: 'ok', ruling }))).toMatchObject({
      reason: 'another document',
      ruling: 'as a curator ruled: These are the terms.',
    });
  });

  test('calls the silence of a source of changes no gap', () => {
    const { documents } = pageOf(
      anArchive([
        aChange('a.com', '2019-05-01T00:00:00Z'),
        aChange('a.com', '2022-03-04T00:00:00Z'),
      ]),
    );
    expect(documents[0]?.entries).toMatchObject([
      { kind: 'version' },
      {
        text: 'No change recorded between 1 May 2019 and 4 March 2022: the text is presumed to have stood.',
      },
      { row: { silence: 'no later change recorded' } },
    ]);
  });

  test('presumes nothing between the captures of another source', () => {
    const { documents } = pageOf(
      anArchive([
        aVersion('a.com', ['2019-05-01T00:00:00Z']),
        aVersion('a.com', ['2022-03-04T00:00:00Z']),
      ]),
    );
    expect(documents[0]?.entries).toMatchObject([
      { kind: 'version' },
      { text: 'No capture between 1 May 2019 and 4 March 2022: nothing is known of that time.' },
      { kind: 'version', row: { place: 'a.com/2022-03-04' } },
    ]);
  });

  test('counts what a curator ruled out apart from what failed', () => {
    const versions = [aVersion('a.com', ['2003-01-01T00:00:00Z'])];
    const at = '2005-01-01T00:00:00Z';
    const ruling = { at, ruling: 'not-a-policy', reason: 'A lottery.' } as const;
    const ruledOut = failed({ at, status: 'ok', ruling });
    const both = pageOf(anArchive(versions, { failed: [failed(), ruledOut] }));
    expect(both.summary).toMatch(
      /^1 version from 3 captures, 1 of them failed, 1 of them ruled out by the curator, observed/,
    );
    expect(both.documents[0]?.holds).toBe(
      '1 version, 1 failed capture and 1 capture ruled out by the curator, in the order in which they were observed',
    );
    const one = pageOf(anArchive(versions, { failed: [ruledOut] }));
    expect(one.summary).toMatch(/^1 version from 2 captures, 1 of them ruled out by the curator, /);
    expect(one.documents[0]?.holds).toMatch(/^1 version and 1 capture ruled out by the curator, /);
  });

  test('shows a capture once while a ruling waits to take effect', () => {
    const version = aVersion('a.com', ['2004-01-01T00:00:00Z']);
    const ruling = { at: '2004-01-01T00:00:00Z', ruling: 'failed', reason: 'A test.' } as const;
    const original = version.captures[0]?.original ?? '';
    const archive = anArchive([version], { failed: [failed({ status: 'ok', original, ruling })] });
    expect(archive.counts).toMatchObject({ captures: 1, failed: 0 });
  });
});

describe('the page of a site', () => {
  test('says that its name was made from a service’s, where no domain is known', () => {
    const services = new Map([['pot-pan', ['Pot & Pan']], ['a.com', ['A']]]); // prettier-ignore
    const page = pageOf(anArchive([aChange('pot-pan', '2019-05-01T00:00:00Z')], { services }));
    expect(page.names.madeFrom).toBe('“Pot & Pan”');
    const other = pageOf(anArchive([aChange('a.com', '2019-05-01T00:00:00Z')], { services }));
    expect(other.names.madeFrom).toBeUndefined();
  });

  test('gives names with their dates and how one knows, and links evidence of the web only', () => {
    const curated = new Map([
      [
        'a.com',
        known({
          aliases: ['A & Co'],
          names: [
            { name: 'A', from: '1999', until: '2003-07', evidence: 'https://example.org/a' },
            { name: 'B', from: '2003-07-19', evidence: 'javascript:alert(1)' },
          ],
        }),
      ],
    ]);
    const archive = anArchive([aVersion('a.com', ['2004-01-01T00:00:00Z'])], { curated });
    expect(pageOf(archive).curated).toMatchObject({
      aliases: ['A & Co'],
      names: [
        {
          name: 'A',
          when: 'from 1999 until July 2003',
          evidence: { href: 'https://example.org/a' },
        },
        { name: 'B', when: 'from 19 July 2003', evidence: { text: 'javascript:alert(1)' } },
      ],
    });
    expect(pageOf(archive).curated?.names[1]?.evidence).not.toHaveProperty('href');
    const list = policiesPage(archive, slices(archive.sites)[0] as Slice<SiteEntry>, link);
    expect(list.sites[0]?.name).toBe('known as B');
  });

  test('gives licence, attribution and treatment of every source that it shows', () => {
    const page = pageOf(
      anArchive(
        [aVersion('a.com', ['2004-01-01T00:00:00Z']), aChange('a.com', '2005-01-01T00:00:00Z')],
        {
          failed: [failed({ source: 'unknown' })],
        },
      ),
    );
    expect(
      page.sources.map(({ title, licence, attribution }) => [title, licence, attribution]),
    ).toEqual([
      ['A corpus', 'Public domain', undefined],
      ['unknown', 'Not declared', undefined],
      ['A diary of changes', 'ODC-BY', 'Those who keep the diary'],
    ]);
    expect(page.sources[2]?.treatment).toMatch(
      /^It kept what had changed\. .*no change was recorded\.$/,
    );
  });
});
