/** Names become folders and addresses, so none may be more than a name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteName } from '../../src/archive/site-name.ts';
import { siteOf } from '../../src/archive/site-of.ts';
import { slug } from '../../src/archive/slug.ts';
import { hostileName } from './hostile.ts';
import { runs } from './runs.ts';

/** What every file system takes for the name of one file, and every server for one part of a path. */
const FILE_NAME = /^[a-z0-9][a-z0-9.-]{0,239}$/;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const name = fc.oneof(hostileName, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.domain());

test('whatever a service is called, its site is a plain file name', () => {
  fc.assert(
    fc.property(name, (service) => {
      const site = siteOf(service, new Map());
      expect(site).toMatch(FILE_NAME);
      expect(site).not.toMatch(DEVICE);
      expect(site).not.toContain('..');
      expect(siteOf(service, new Map())).toBe(site);
    }),
    { numRuns: runs(2_000, 0.4) },
  );
});

test('a site’s name is a host’s or nothing, and naming it again changes nothing', () => {
  fc.assert(
    fc.property(name, (host) => {
      const site = siteName(host);
      if (site === undefined) return;
      expect(site).toMatch(FILE_NAME);
      expect(site).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(siteName(site)).toBe(site);
    }),
    { numRuns: runs(1_500, 0.2) },
  );
});

test('a slug starts with a letter and is one part of an address', () => {
  fc.assert(
    fc.property(name, (text) => {
      const made = slug(text);
      if (made === undefined) return;
      expect(made).toMatch(/^[a-z][a-z0-9-]{0,59}$/);
      expect(made).not.toMatch(DEVICE);
      expect(made).not.toMatch(/^page-\d/);
      expect(slug(made)).toBe(made);
    }),
    {
      numRuns: runs(1_500, 0.2),
      examples: [[`2018 ${'words '.repeat(12)}`], [`page-${'1'.repeat(60)}x`]],
    },
  );
});
