import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hostOf } from '../../../src/archive/memento.ts';
import { readVersions } from '../../../src/engine/reader.ts';

const content = resolve(import.meta.dirname, '../../../content');

test('the first holdings are what their sources say they are', async () => {
  const versions = await Array.fromAsync(readVersions(content));
  expect(
    versions.map(({ site, version, captures, title, publisher, language, repairs }) => [
      site,
      version,
      captures[0]?.at,
      hostOf(captures[0]?.url ?? ''),
      title,
      publisher?.name,
      language,
      repairs,
    ]),
  ).toEqual([
    ['calibex.com', '2003-07-19', '2003-07-19T16:39:06Z', 'calibex.com', 'Calibex Privacy Policy', 'Calibex', 'en', {}],
    ['cellpex.com', '2006-06-17', '2006-06-17T17:33:33Z', 'www.cellpex.com', 'Privacy Policy', 'Cellpex.com', 'en',
      { 'bold-headings': 12, 'layout-table': 1, 'paragraph-breaks': 12 }],
    ['ibps.com', '2010-01-07', '2010-01-07T03:03:41Z', 'www.ibps.com', 'Kalahare - Privacy Policy', 'Kalahare', 'en',
      { 'empty-links': 2, 'heading-levels': 6 }],
    ['inxtron.com', '2010-06-26', '2010-06-26T04:16:30Z', 'www.inxtron.com',
      'inXtron - Home / Support / Legal / inXtron Privacy Policy', 'inXtron', 'en', {}],
    ['webix.com', '2009-09-12', '2009-09-12T22:52:29Z', 'webix.com',
      'Webix.com since 1996 :: Web Design & Development : Privacy Policy', 'Webix', 'en',
      { 'bold-headings': 2, encoding: 1 }],
  ]); // prettier-ignore
});
