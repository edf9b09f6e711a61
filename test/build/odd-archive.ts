/**
 * A small archive of all that the project's own has none of: captures that failed, sites that were
 * merged, a source that writes down changes only, names that nobody chose, findings. It is taken in
 * by the command, as a curator would.
 */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { princetonText } from '../unit/ingest/princeton-text.ts';

/** A host of the most characters that a site may have. */
export const LONG_SITE = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(49)}.${'d'.repeat(60)}.example`;

/** The site of a text that was withdrawn. */
export const GONE = 'gone.example';

/** The site of a document with a long history. */
export const FLIPPING = 'lamps.example';

/** Markup and characters that a page must show and never obey. */
export const HOSTILE = '<img src=x onerror=alert(1)> \u202e';

/** Writes the content folder below `folder`; returns where it is. */
export async function writeOddArchive(folder: string): Promise<string> {
  const [content, sources] = [join(folder, 'content'), join(folder, 'sources')];
  for (const [path, text] of Object.entries(curated)) await write(join(content, path), text);
  for (const [path, text] of Object.entries(given)) await write(join(sources, path), text);
  await ingest(join(sources, 'corpus'), '--content', content);
  await ingest(join(sources, 'dataset'), '--content', content);
  const reason = 'It was the draft of <b>another</b> shop.';
  await run('withdraw', `${GONE}/2012-01-01`, '--reason', reason, '--content', content);
  return content;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function run(name: string, ...args: string[]): Promise<void> {
  const script = join(import.meta.dirname, '..', '..', 'scripts', `${name}.ts`);
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  await promisify(execFile)(process.execPath, [script, ...args], { env });
}

/** Code 2 means that something was set aside, as is meant here. */
async function ingest(...args: string[]): Promise<void> {
  try {
    await run('ingest', ...args);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 2) throw error;
  }
}

const policy = (what: string): string =>
  `# Privacy Policy\n\nWe keep the ${what} that you order, and your name, for as long as we need them.\n\n` +
  '## Cookies\n\nOur shop sets a cookie so that it remembers what is in your basket.\n';

const capture = (site: string, stamp: string, body: string): [string, string] => [
  `corpus/${site.slice(0, 20)}-${stamp}.md`,
  princetonText({ site, stamp, body }),
];

const german =
  '# Datenschutz\n\nWir speichern die Töpfe, die Sie bei uns bestellen, und Ihren Namen, solange wir beides ' +
  'für die Lieferung brauchen.\n\n## Cookies\n\nUnser Laden setzt ein Cookie, damit er sich merkt, was in ' +
  'Ihrem Korb liegt. Wir geben Ihre Daten nicht an andere Unternehmen weiter.\n';

/**
 * A document that went back and forth between two texts, changed, was not looked at for years, stood
 * in German for a while and came back as it had been.
 */
const flipping = Object.entries({
  ...Object.fromEntries(
    [...'ababababa'].map((text, index) => [
      `20030${index + 1}15120000`,
      policy(text === 'a' ? 'lamps' : 'lamps and candles'),
    ]),
  ),
  '20040115120000': policy('torches'),
  '20080115120000': german,
  '20080215120000': policy('torches'),
}).map(([stamp, body]) => capture(FLIPPING, stamp, body));

const given: Readonly<Record<string, string>> = Object.fromEntries([
  capture('pots.example', '20030719163906', policy('pots')),
  capture('pots.example', '20040719163906', '# Page not found\n\nThe page cannot be found.\n'),
  capture('pots.example', '20050719163906', 'Please complete the captcha to continue.\n'),
  capture('pots.example', '20060719163906', policy('pots and pans')),
  capture('pots.example', '20070719163906', policy('prizes')),
  capture('old-pots.example', '20010301120000', policy('clay')),
  capture('old-pots.example', '20030719080000', policy('clay and iron')),
  capture(LONG_SITE, '20100101000000', policy('tins')),
  capture(GONE, '20120101000000', policy('sieves')),
  ...flipping,
  ['dataset/Pot & Pan/Privacy Policy/2019-05-01T10-00-00Z.md', policy('lids')],
  ['dataset/Pot & Pan/Privacy Policy/2022-03-04T10-00-00Z.md', policy('lids and spoons')],
  ['dataset/Pot & Pan/Privacy Policy/2023-03-04T10-00-00Z.md', 'Access denied\n'],
  capture(`${LONG_SITE}.example`, '20110101000000', policy('tins')),
  ...Array.from({ length: 7 }, (_, index): [string, string] => [
    `corpus/stray ${index} ${'x'.repeat(80)}.md`,
    princetonText({ site: index === 0 ? HOSTILE.replaceAll(' ', '') : '../up', body: 'x' }),
  ]),
]);

const curated: Readonly<Record<string, string>> = {
  'archive.yml': 'title: Odd pots\ndescription: An archive of what goes wrong.\ncurator: A test\n',
  'sites/pots.example.mdx': `---
names:
  - name: Pots Ltd
    from: 1999
    until: 2005-03
    evidence: https://example.org/a-register-of-companies/with/a/rather/long/path/to/pots-limited
  - name: Pots & Pans
    from: 2005-03-01
    evidence: The imprint of its shop says so
aliases: ['Pots', 'POTS.EXAMPLE']
note: A shop for kitchens.
rulings:
  - at: 2007-07-19T16:39:06Z
    ruling: not-a-policy
    reason: These are the rules of a lottery.
---

Its policies moved when the shop **was sold**; [the guide](/guide/) tells how captures are read.
`,
  'sites/old-pots.example.mdx': `---
mergedInto: pots.example
---

The shop had this address before it was sold.
`,
};
