import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPassages } from '../../../scripts/check/steps/check-passages.ts';
import { findSite } from '../../../scripts/check/steps/find-site.ts';
import { visitSite } from '../../../scripts/check/steps/visit-site.ts';
import { publishUrls } from '../../../scripts/urls/publish.ts';
import { olderIds } from '../../../src/archive/anchors.ts';
import { passageId } from '../../../src/archive/passages.ts';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriveSite } from '../../../src/engine/ingest/derive-site.ts';
import { deriverHere } from '../../../src/engine/ingest/deriver.ts';
import { publishedTexts } from '../../../src/engine/ingest/published-texts.ts';
import { renderBody } from '../../../src/engine/mdx/render.ts';
import {
  readAnchors,
  readBody,
  readCatalogue,
  readCorrections,
  readLock,
  readRecord,
} from '../../../src/engine/reader.ts';
import { SITE } from '../ingest/merged.ts';
import { file, ingest, princetonText, temporaryContent } from '../ingest/texts.ts';

const VERSION = '2003-07-19';
const broken = '# Privacy of Hatsâ„¢\n\nHatsâ„¢ keeps names.\n\nIt keeps hats.\n';

/** A published version that is derived again with one repair fewer. */
async function remade(): Promise<string> {
  const content = await temporaryContent();
  await ingest(content, file('a.txt', princetonText({ body: broken })));
  await publishUrls(content, await readCatalogue(content), { write: true });
  await remake(content, ['encoding']);
  return content;
}

async function remake(content: string, without: readonly 'encoding'[]): Promise<void> {
  await deriveSite(SITE, await readRecord(content, SITE), new Set(), {
    content,
    deriver: deriverHere({ taxonomy: compileTaxonomy([]), without }),
    remake: true,
    published: publishedTexts(await readLock(content), '2026-01-02T03:04:05Z'),
  });
}

/** What is found on the page of the version, which has only what it needs. */
async function found(content: string): Promise<string[]> {
  const archive = await readCatalogue(content);
  const [version] = archive.versions;
  if (version === undefined) throw new Error('There is no version.');
  const anchors = olderIds(await readAnchors(content, SITE), 'privacy-policy', [VERSION]);
  const { html } = renderBody(await readBody(content, version.file), {
    title: version.title,
    anchors,
  });
  const id = passageId(version.title);
  const older = (anchors.get(id) ?? []).map((one) => `<span id="${one}" class="anchor"></span>`);
  const out = await temporaryContent();
  const folder = join(out, 'policies', SITE, VERSION);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(out, 'index.html'), '<html data-base="/">');
  const page = `<h1 id="${id}" class="passage">${older.join('')}</h1>${html}`;
  writeFileSync(join(folder, 'index.html'), page);
  const findings = visitSite(await findSite(out), await checkPassages(content, archive));
  rmSync(out, { recursive: true });
  return findings.map(({ code, args }) => `${code} ${Object.values(args).join(' ')}`);
}

describe('the passages of a published version', () => {
  test('are those that it was published with', async () => {
    const content = await temporaryContent();
    await ingest(content, file('a.txt', princetonText({ body: broken })));
    await publishUrls(content, await readCatalogue(content), { write: true });
    expect(await found(content)).toEqual([]);
  });

  test('answer to their old ids once a changed repair gave them others, the title among them', async () => {
    const content = await remade();
    const old = ['Privacy of Hats™', 'Hats™ keeps names.'].map(passageId);
    const now = ['Privacy of Hatsâ„¢', 'Hatsâ„¢ keeps names.'].map(passageId);
    expect(await readAnchors(content, SITE)).toEqual(
      old.map((id, index) => ({
        document: 'privacy-policy',
        version: VERSION,
        old: id,
        successor: now[index],
      })),
    );
    expect(await found(content)).toEqual([]);
  });

  test('are told to have changed, with when and why', async () => {
    const content = await remade();
    expect(await readCorrections(content)).toMatchObject([
      {
        what: 'text',
        at: '2026-01-02T03:04:05Z',
        site: SITE,
        version: VERSION,
        moved: 2,
        reason:
          'Derived again from the original with other repairs left out: encoding; before none.',
      },
    ]);
  });

  test('may change, be published anew, and change back', async () => {
    const content = await remade();
    await publishUrls(content, await readCatalogue(content), { write: true });
    const lines = (await readLock(content)).filter(({ kind }) => kind === 'version');
    expect(lines).toHaveLength(2);
    expect(await found(content)).toEqual([]);
    await remake(content, []);
    expect(await found(content)).toEqual([]);
    expect(await readCorrections(content)).toHaveLength(2);
  });

  test('that were changed without a word are found', async () => {
    const content = await remade();
    await writeFile(join(content, 'corrections.jsonl'), '');
    expect(await found(content)).toEqual([
      expect.stringMatching(/^changed-passages 3 [0-9a-f]{16}$/),
    ]);
  });

  test('whose old ids were lost are found', async () => {
    const content = await remade();
    const [version] = (await readCatalogue(content)).versions;
    const path = join(content, version?.file ?? '');
    const text = await readFile(path, 'utf8');
    const anchors = join(content, 'anchors', `${SITE}.tsv`);
    // An anchor that leads to a passage which is not there leads nowhere.
    const table = await readFile(anchors, 'utf8');
    await writeFile(anchors, table.replaceAll(/\tp-\w{10}$/gm, '\tp-0000000001'));
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await found(content)).toEqual([
      `lost-anchor ${passageId('Privacy of Hats™')}`,
      `lost-anchor ${passageId('Hats™ keeps names.')}`,
    ]);
  });
});

test('a text that nobody published changes without a word', async () => {
  const content = await temporaryContent();
  await ingest(content, file('a.txt', princetonText({ body: broken })));
  await remake(content, ['encoding']);
  expect(await readCorrections(content)).toEqual([]);
});
