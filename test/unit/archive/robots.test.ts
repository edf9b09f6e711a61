import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { robotsFile } from '../../../src/archive/robots.ts';
import { rightsIn } from '../../../src/archive/rights.ts';
import { readIdentity, readSources } from '../../../src/engine/reader.ts';
import { temporaryContent } from '../ingest/texts.ts';

const NAMED = 'title: A\ndescription: An archive.\ncurator: Me\n';

async function identity(more: string) {
  const content = await temporaryContent();
  await writeFile(join(content, 'archive.yml'), NAMED + more);
  return readIdentity(content);
}

test('everyone may fetch everything where an archive says nothing', async () => {
  expect(robotsFile(await identity(''), { base: '/' })).toBe('User-agent: *\nAllow: /\n');
});

test('a crawler that is denied is denied below the path of the site, and others are not', async () => {
  const crawlers = 'robots:\n  crawlers:\n    GPTBot: deny\n    Archive-It: allow\n';
  const sitemap = 'https://archive.example/a/sitemap.xml';
  expect(robotsFile(await identity(crawlers), { base: '/a/', sitemap })).toBe(
    'User-agent: Archive-It\nAllow: /a/\n\nUser-agent: GPTBot\nDisallow: /a/\n\n' +
      'User-agent: *\nAllow: /a/\n\nSitemap: https://archive.example/a/sitemap.xml\n',
  );
});

test.each([
  ['robots:\n  index: maybe\n', 'robots.index: either true or false'],
  ['robots:\n  crawlers:\n    GPTBot: never\n', 'robots.crawlers.GPTBot: either “allow” or “deny”'],
  ['robots:\n  crawlers:\n    "a b": deny\n', 'the product token of a crawler: GPTBot'],
  ['contact: ""\n', 'contact: a mail address, or an address of the web'],
  ['removal:\n  criteria: []\n', 'removal.criteria: at least one criterion'],
])('what an archive says wrongly is told: %j', async (more, message) => {
  await expect(identity(more)).rejects.toThrow(message);
});

test('the rights in texts are not evaluated unless their source says more', async () => {
  const content = await temporaryContent();
  await mkdir(join(content, 'sources'));
  const declared =
    'title: A corpus\nlicence: CC0\nrecords: captures\ntreatment: None.\n' +
    'rights:\n  label: In Copyright\n  url: https://rightsstatements.org/vocab/InC/1.0/\n';
  await writeFile(join(content, 'sources', 'corpus.yml'), declared);
  const sources = new Map((await readSources(content)).map((source) => [source.id, source]));
  expect(rightsIn(sources.get('corpus')).label).toBe('In Copyright');
  expect(rightsIn(sources.get('princeton-leuven')).label).toBe('Copyright Not Evaluated');
  expect(rightsIn(undefined).url).toBe('https://rightsstatements.org/vocab/CNE/1.0/');
});
