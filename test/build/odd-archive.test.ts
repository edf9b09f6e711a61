import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { checkSite } from './check-site.ts';
import { GONE, LONG_SITE } from './odd-archive.ts';

const { out, content } = inject('odd');
const read = (file: string) => readFileSync(join(out, file), 'utf8');
/** The text of a page's main part, with single spaces. */
const text = (file: string) =>
  (/<main.*?<\/main>/s.exec(read(file))?.[0] ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('an archive in which much went wrong', () => {
  test('has no broken link or anchor below its path, and holds no inline code', async () => {
    expect(await checkSite(out, content)).toEqual([]);
  });

  test('shows failed captures in the timeline of their site, each with its reason', () => {
    const page = text('policies/pots.example/index.html');
    expect(page).toMatch(/19 July 2004, 16:39:06 UTC · failed capture: an error page/);
    expect(page).toMatch(/19 July 2005, 16:39:06 UTC · failed capture: a captcha/);
    expect(page).toMatch(
      /19 July 2007, 16:39:06 UTC · no policy, as a curator ruled: These are the rules of a lottery\./,
    );
    expect(page).toContain(
      '4 versions from 7 captures, 2 of them failed, 1 of them ruled out by the curator',
    );
  });

  test('shows the history of a document: what alternates, what was not looked at, what is German', () => {
    const page = text('policies/lamps.example/index.html');
    expect(page).toContain(
      'Alternates between the texts of 15 January 2003 and 15 February 2003, 8 times, ' +
        'from 15 January 2003 to 15 September 2003. 7 versions',
    );
    expect(page).toContain(
      'No capture between 15 January 2004 and 15 January 2008: nothing is known of that time.',
    );
    expect(page).toContain('In German on 15 January 2008 (1 version).');
    expect(page).toMatch(/No passage differs ?Same text as 15 January 2004/);
    const html = read('policies/lamps.example/index.html');
    const versions = [...html.matchAll(/href="\/archive\/policies\/lamps\.example\/([\dT-]+)\/"/g)];
    expect(new Set(versions.map(([, version]) => version)).size).toBe(12);
  });

  test('lets two versions be picked with nothing but a form', () => {
    const html = read('policies/lamps.example/index.html');
    expect(html).toMatch(/<form [^>]*action="\/archive\/compare\/" method="get"/);
    for (const name of ['a', 'b'])
      expect(html).toContain(`name="${name}" value="lamps.example/2003-01-15"`);
    expect(read(`policies/${LONG_SITE}/index.html`)).not.toContain('<form class="picking"');
  });

  test('shows what a curator knows of a site: names, aliases, notes and rulings', () => {
    const page = text('policies/pots.example/index.html');
    expect(page).toContain('Pots Ltd, from 1999 until March 2005.');
    expect(page).toContain(
      'Pots & Pans, from 1 March 2005. Evidence: The imprint of its shop says so',
    );
    expect(page).toContain('Pots, POTS.EXAMPLE');
    expect(page).toContain('A shop for kitchens.');
    expect(page).toContain('The shop had this address before it was sold.');
    expect(page).toMatch(/The capture of 19 July 2007, 16:39:06 UTC counts as no policy/);
    const html = read('policies/pots.example/index.html');
    expect(html).toContain('<strong>was sold</strong>');
    expect(html).toContain('href="/archive/guide/"');
  });

  test('leads from every address of a merged site to where its policies are now', () => {
    const target = (file: string) =>
      /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(read(file))?.[1];
    expect(target('policies/old-pots.example/index.html')).toBe('/archive/policies/pots.example/');
    for (const version of ['2001-03-01', '2003-07-19T080000']) {
      const file = `policies/old-pots.example/${version}/index.html`;
      expect(target(file)).toBe(`/archive/policies/pots.example/${version}/`);
      expect(read(file)).toContain(`<a href="/archive/policies/pots.example/${version}/">`);
    }
    expect(text('policies/pots.example/2001-03-01/index.html')).toContain(
      'It was captured as a policy of old-pots.example, whose policies are shown under pots.example.',
    );
    expect(text('policies/index.html')).not.toContain('old-pots.example');
  });

  test('presumes what a source of changes did not write down again, and calls it no gap', () => {
    for (const year of ['2020', '2021']) {
      const page = text(`years/${year}/index.html`);
      expect(page).toContain(
        `Nothing was observed in ${year}; 1 version is presumed to have stood.`,
      );
      expect(page).toMatch(/Presumed to have stood.*pot-pan, 1 May 2019/);
      expect(page).toContain('no change recorded until 4 March 2022: presumed to have stood');
    }
    expect(text('policies/pot-pan/index.html')).toContain('no later change recorded');
    expect(text('years/2010/index.html')).not.toContain('presumed');
  });

  test('says where a site’s name was made from that of a service', () => {
    expect(text('policies/pot-pan/index.html')).toContain(
      'Filed under a name made from the service’s name, “Pot & Pan”',
    );
    expect(text('policies/pots.example/index.html')).not.toContain('Filed under a name made');
  });

  test('gives licence, attribution and treatment of the source with each version', () => {
    const page = text('policies/pot-pan/2019-05-01/index.html');
    expect(page).toContain('(ODC-BY) 1.0');
    expect(page).toMatch(/Attribution ?Open Terms Archive contributors/);
    expect(page).toContain('The Open Terms Archive engine fetched the page');
  });

  test('says at the address of what was withdrawn when and why, as words and never as markup', () => {
    const page = text(`policies/${GONE}/2012-01-01/index.html`);
    expect(page).toContain('This text was withdrawn');
    expect(page).toContain('It was the draft of &lt;b&gt;another&lt;/b&gt; shop.');
    expect(text('years/2012/index.html')).toContain('This page was taken down');
    expect(text(`policies/${GONE}/index.html`)).toMatch(
      /1 January 2012, 00:00:00 UTC · withdrawn, on/,
    );
    expect(text('about/removal/index.html')).toContain(`The text of /policies/${GONE}/2012-01-01/`);
    expect(text('corrections/index.html')).toContain(`${GONE}/2012-01-01: Withdrawn: It was`);
    expect(text('policies/index.html')).toContain(GONE);
  });

  test('shows how well topics are recognised though they are the project’s', () => {
    expect(text('topics/index.html')).toContain('validation.csv');
    expect(text('topics/index.html')).not.toContain('Nobody has measured');
  });

  test('lists findings by kind, as words and never as markup', () => {
    const html = read('data/findings/index.html');
    const page = text('data/findings/index.html');
    expect(page).toContain('8 files or captures were set aside, and 3 were noted');
    expect(page).toMatch(/not-a-domain&nbsp;· 7 files or captures set aside/);
    expect(page).toContain('Give the registered name, for example “example.com”.');
    expect(page).toContain('All 7 entries');
    expect(html).not.toMatch(/<img|\u202e/);
    expect(html).toContain('&lt;imgsrc=xonerror=alert(1)&gt;�');
    expect(html).toContain('href="/archive/policies/pot-pan/"');
    const all = text('data/findings/not-a-domain/index.html');
    expect(all.match(/is no domain name/g)).toHaveLength(8);
    expect(all).toMatch(/stray 6 x+\.md, line 1/);
  });
});
