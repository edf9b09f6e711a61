import { describe, expect, test } from 'vitest';
import type { Publisher } from '../../../src/archive/types.ts';
import { identityFacts } from '../../../src/site/page-data/identity-facts.ts';
import { aVersion } from './an-archive.ts';

const facts = (site: string, name: string | undefined, url = `http://${site}/`) => {
  const version = aVersion(site, ['2003-01-01T00:00:00Z']);
  const publisher: { publisher?: Publisher } =
    name === undefined ? {} : { publisher: { name, found: 'text' } };
  const captures = version.captures.map((capture) => ({ ...capture, url }));
  return identityFacts({ ...version, captures, ...publisher });
};

describe('who published a policy', () => {
  test.each([
    ['calibex.com', 'Calibex'],
    ['cellpex.com', 'Cellpex.com'],
    ['inxtron.com', 'inXtron'],
    ['nextag.com', 'NexTag, Inc.'],
    ['bbc.co.uk', 'BBC'],
  ])('%s that calls itself %s needs no remark', (site, name) => {
    expect(facts(site, name).remarks).toEqual([]);
  });

  test('is told plainly when the policy uses another name than the site', () => {
    expect(facts('ibps.com', 'Kalahare').remarks).toEqual([
      'This policy is filed under ibps.com, but calls itself Kalahare.',
    ]);
  });

  test('is told plainly when another site served the policy', () => {
    expect(facts('calibex.com', undefined, 'http://www.nextag.com/privacy')).toMatchObject({
      hosts: ['www.nextag.com'],
      remarks: ['It was served from www.nextag.com, which is not calibex.com.'],
    });
  });

  test('is the site itself when one of its own hosts served the policy', () => {
    expect(facts('ibps.com', undefined, 'http://www.ibps.com/privacy.cfm').remarks).toEqual([]);
  });

  test('is not taken for another site whose name only ends alike', () => {
    expect(facts('bps.com', undefined, 'http://ibps.com/').remarks).toHaveLength(1);
  });

  test('has no name where the policy gives none', () => {
    expect(facts('calibex.com', undefined)).not.toHaveProperty('name');
  });
});
