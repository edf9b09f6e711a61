import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { linkUnder } from '../../../../src/archive/urls.ts';
import {
  type Compared,
  comparedFrom,
  historiesFrom,
} from '../../../../src/client/compare/compared.ts';
import { comparisonOf } from '../../../../src/client/compare/comparison.ts';
import { documentGiven } from '../../../../src/client/compare/given.ts';
import { loading, published, type Written } from './published-history.ts';

const link = linkUnder('/archive/');

const lamps = published('lamps.example', [
  { version: '2003-07-19', texts: ['We keep your name.', 'We sell lamps.'], captures: 2, last: '2004-01-01T00:00:00Z' },
  { version: '2005-01-02', texts: ['We keep your name and your address.', 'We sell lamps.'] },
  { version: '2006-01-02T101112', texts: ['We keep your name.', 'We sell lamps.'] },
  { version: '2007-01-02', texts: ['We keep your name.', 'Menu', 'We sell lamps.'], extraction: true },
  { version: '2008-01-02', texts: ['Wir bewahren Ihren Namen auf.'], language: 'de' },
]); // prettier-ignore
const pots = published('pots.example', [{ version: '2010-06-26', texts: ['We sell pots.'] }]);
const cookies = published(
  'lamps.example',
  [{ version: '2009-01-01', texts: ['Our lamps set cookies.'] }],
  'cookie-policy',
);

async function compared(name: string, ...more: readonly Written[]): Promise<Compared> {
  const others = published('hostile.example', more);
  const { load } = loading(lamps, pots, cookies, others);
  const side = await comparedFrom(historiesFrom(load), { text: name, of: documentGiven(name) });
  if ('kind' in side) throw new Error(`${name}: ${JSON.stringify(side)}`);
  return side;
}

async function page(a: string, b: string, ...more: readonly Written[]) {
  const comparison = comparisonOf(await compared(a, ...more), await compared(b, ...more), link);
  const html = toHtml({ type: 'root', children: [...comparison.heading, ...comparison.body] });
  return { ...comparison, html, text: html.replaceAll(/<[^>]*>/g, '') };
}

describe('two versions of one document', () => {
  test('are told apart by their dates, and what differs is marked in place', async () => {
    const { title, text, html, outcome } = await page(
      'lamps.example/2003-07-19',
      'lamps.example/2005-01-02',
    );
    expect(title).toBe('Comparing 19 July 2003 with 2 January 2005');
    expect(text).toContain('Two versions of the privacy policy of lamps.example');
    expect(text).toContain('observed from 19 July 2003 to 1 January 2004, the second on 2 January');
    expect(text).toContain('We keep your name[added:  and your address]');
    expect(html).toContain('<summary>1 unchanged passage</summary>');
    expect(html).toContain('href="/archive/policies/lamps.example/2003-07-19/"');
    expect(html).toContain(
      'href="/archive/compare/?a=lamps.example/2005-01-02&#x26;b=lamps.example/2003-07-19">Swap the two',
    );
    expect(outcome).toBe('Compared: 1 passage edited.');
    expect(text).not.toContain('backwards');
  });

  test('say so where they are read backwards', async () => {
    const { text } = await page('lamps.example/2005-01-02', 'lamps.example/2003-07-19');
    expect(text).toContain('[removed:  and your address]');
    expect(text).toContain('so this reads backwards');
    expect(text).toContain('Swap them, to read forwards');
  });

  test.each(['lamps.example/2003-07-19', 'lamps.example/2006-01-02T101112'])(
    'are said to be the same text: %s',
    async (b) => {
      const { text, outcome } = await page('lamps.example/2003-07-19', b);
      expect(outcome).toBe('The two are the same text.');
      expect(text).toContain('The two are the same text.');
      expect(text).not.toMatch(/Links or marks of the text may/);
      expect(text).toContain('2 unchanged passages');
    },
  );

  test('are named to the second where another one began on that day', async () => {
    const { title } = await page('lamps.example/2003-07-19', 'lamps.example/2006-01-02T101112');
    expect(title).toBe('Comparing 19 July 2003 with 2 January 2006, 08:00:00 UTC');
  });

  test('say that only the reading differs where the source’s tool was another', async () => {
    const forwards = ['lamps.example/2006-01-02T101112', 'lamps.example/2007-01-02'] as const;
    for (const [a, b] of [forwards, forwards.toReversed() as [string, string]]) {
      const { text } = await page(a, b);
      expect(text).toContain('read the same page anew');
      expect(text).toContain('read anew by the source');
    }
    const { text } = await page('lamps.example/2003-07-19', 'lamps.example/2007-01-02');
    expect(text).not.toContain('read the same page anew');
  });

  test('in two languages are compared all the same, and it is said', async () => {
    const { text } = await page('lamps.example/2003-07-19', 'lamps.example/2008-01-02');
    expect(text).toContain('The first is in English and the second in German');
    expect(text).toContain('Wir bewahren Ihren Namen auf.');
  });
});

describe('versions of two documents', () => {
  test('are told apart by their sites', async () => {
    const { title, text } = await page('lamps.example/2003-07-19', 'pots.example/2010-06-26');
    expect(title).toBe('Comparing lamps.example, 19 July 2003 with pots.example, 26 June 2010');
    expect(text).toContain('Neither of the two came from the other');
    expect(text).toContain('Only in lamps.example');
    expect(text).not.toContain('backwards');
  });

  test('of one site are told apart by what they are', async () => {
    const { title } = await page(
      'lamps.example/cookie-policy/2009-01-01',
      'lamps.example/2003-07-19',
    );
    expect(title).toBe('Comparing cookie policy, 1 January 2009 with privacy policy, 19 July 2003');
  });

  test('of two sites and kinds are told apart by both', async () => {
    const { title } = await page(
      'lamps.example/cookie-policy/2009-01-01',
      'pots.example/2010-06-26',
    );
    expect(title).toContain('lamps.example, cookie policy, 1 January 2009 with');
    expect(title).toContain('pots.example, privacy policy, 26 June 2010');
  });
});

const elementsIn = (nodes: readonly ElementContent[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'element' ? [node.tagName, ...elementsIn(node.children)] : [],
  );

test('archived text and languages are only ever text', async () => {
  const hostile = '<img src=x onerror=alert(1)> </ins><script>alert(2)</script> \u202e';
  const { html, body } = await page(
    'hostile.example/2003-07-19',
    'hostile.example/2004-07-19',
    { version: '2003-07-19', texts: [hostile, 'Same.'], language: '"><script>' },
    { version: '2004-07-19', texts: ['Same.', `${hostile} more`], language: 'de' },
  );
  expect(elementsIn(body)).not.toContain('script');
  expect(elementsIn(body)).not.toContain('img');
  expect(html).toContain('&#x3C;img src=x onerror=alert(1)>');
});

test('a version without a word is compared, too', async () => {
  const { text, outcome } = await page(
    'hostile.example/2003-07-19',
    'hostile.example/2004-07-19',
    { version: '2003-07-19', texts: [] },
    { version: '2004-07-19', texts: ['Something.'] },
  );
  expect(text).toContain('Something.');
  expect(outcome).toBe('Compared: 1 passage added.');
});
