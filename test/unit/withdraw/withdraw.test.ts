import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLock } from '../../../scripts/check/steps/check-lock.ts';
import { publishUrls } from '../../../scripts/urls/publish.ts';
import { finding } from '../../../src/archive/finding.ts';
import { passageId } from '../../../src/archive/passages.ts';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriverHere } from '../../../src/engine/ingest/deriver.ts';
import { remake } from '../../../src/engine/ingest/remake.ts';
import {
  readAnchors,
  readCatalogue,
  readFindings,
  readOriginal,
  readRecord,
  readWithdrawals,
} from '../../../src/engine/reader.ts';
import { addFindings } from '../../../src/engine/store/findings.ts';
import { openJournal } from '../../../src/engine/store/journal.ts';
import { carryOut } from '../../../src/engine/withdraw/carry-out.ts';
import { planWithdrawal } from '../../../src/engine/withdraw/plan.ts';
import { targetNamed } from '../../../src/engine/withdraw/target.ts';
import { file, ingest, princetonText, temporaryContent } from '../ingest/texts.ts';

const AT = '2026-01-02T03:04:05Z';
const secret = 'The hats of Jane Doe are kept in a drawer.';
const body = (more: string) => `# Hats\n\n${secret}\n\nWe keep hats ${more}.\n`;

interface Asked {
  readonly words?: string;
  readonly everywhere?: boolean;
  readonly replacement?: string;
}

async function withdraw(content: string, name: string, more: Asked = {}, caches: string[] = []) {
  const archive = await readCatalogue(content);
  const plan = await planWithdrawal({
    content,
    archive,
    targets: [targetNamed(name, archive)],
    reason: 'She asked for it.',
    at: AT,
    everywhere: false,
    ...more,
  });
  return { plan, done: await carryOut(content, archive, plan, caches) };
}

/** Two versions of one site, with the secret in both, under lock. */
async function published(): Promise<string> {
  const content = await temporaryContent();
  await ingest(
    content,
    file('a', princetonText({ stamp: '20030101000000', body: body('a year') })),
    file('b', princetonText({ stamp: '20040101000000', body: body('for good') })),
  );
  await publishUrls(content, await readCatalogue(content), { write: true });
  return content;
}

/** The files of a content folder that have these words. */
const filesWith = (content: string, words: string): string[] =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path, 'utf8').includes(words))
    .map((path) => path.slice(content.length + 1));

const broken = async (content: string) =>
  (await checkLock(content, await readCatalogue(content))).findings;

describe('a version that is withdrawn', () => {
  test('is gone with its original, and its address, its year and its site say why', async () => {
    const content = await published();
    const record = await readRecord(content, 'example.com');
    const { done } = await withdraw(content, 'example.com/2003-01-01');
    expect(done).toMatchObject({ originals: 1, removed: 1, tombstones: ['/years/2003/'] });
    expect(filesWith(content, 'a year')).toEqual([]);
    expect(filesWith(content, 'for good')).toHaveLength(2);
    expect(await readRecord(content, 'example.com')).toEqual(record);
    const { versions, sites } = await readCatalogue(content);
    expect(versions.map(({ version }) => version)).toEqual(['2004-01-01']);
    expect(sites[0]?.documents[0]?.failed).toMatchObject([
      { at: '2003-01-01T00:00:00Z', ruling: { ruling: 'withdrawn', reason: 'She asked for it.' } },
    ]);
    expect(await broken(content)).toEqual([]);
  });

  test('keeps the SHA-256 of its original on record, and is said to be gone where it is asked for', async () => {
    const content = await published();
    const [capture] = await readRecord(content, 'example.com');
    await withdraw(content, 'example.com/2003-01-01');
    const original = capture?.original ?? '';
    expect((await readWithdrawals(content))[0]).toEqual({
      at: AT,
      what: 'version',
      urls: ['/policies/example.com/2003-01-01/'],
      reason: 'She asked for it.',
      originals: [{ original, extension: 'md' }],
    });
    await expect(readOriginal(content, original, 'md')).rejects.toThrow(
      /was withdrawn on 2026-01-02 \(She asked for it\.\)/,
    );
  });

  test('does not come back with its source, nor with a remake', async () => {
    const content = await published();
    await withdraw(content, 'example.com/2003-01-01');
    const again = file('a', princetonText({ stamp: '20030101000000', body: body('a year') }));
    expect((await ingest(content, again)).outcome).toMatchObject({ recorded: 0, identical: 1 });
    const deriver = deriverHere({ taxonomy: compileTaxonomy([]) });
    const journal = await openJournal(content);
    const [report, advance, curated] = [() => {}, () => {}, new Map()];
    await remake({ content, deriver, journal, curated, report, advance });
    await journal.close();
    expect(filesWith(content, 'a year')).toEqual([]);
    expect(await broken(content)).toEqual([]);
  });

  test('whose bytes are captured once more is recorded, and they are not kept', async () => {
    const content = await temporaryContent();
    const look = (day: string) => file(`Pots/Privacy Policy/${day}T10-00-00Z.md`, body('a year'));
    await ingest(content, look('2019-05-01'));
    await withdraw(content, 'pots');
    const { outcome, findings } = await ingest(content, look('2020-05-01'));
    expect(outcome.recorded).toBe(1);
    expect(findings.map(({ code, args }) => [code, args['reason']])).toEqual([
      ['withdrawn-original', 'She asked for it.'],
    ]);
    expect(filesWith(content, 'a year')).toEqual([]);
    expect((await readCatalogue(content)).versions).toEqual([]);
  });

  test('takes what was kept for the next build along', async () => {
    const content = await published();
    const cache = join(content, '..', `${content.split('/').at(-1)}-cache`);
    await mkdir(cache);
    await writeFile(join(cache, 'histories.json'), secret);
    await withdraw(content, 'example.com/2003-01-01', {}, [cache]);
    expect(existsSync(cache)).toBe(false);
  });

  test('is not withdrawn where another version would lose its text with it', async () => {
    const content = await temporaryContent();
    const text = body('a year');
    // The same bytes, with another text between them.
    await ingest(content, file('a', princetonText({ stamp: '20030101000000', body: text })));
    const [capture] = await readRecord(content, 'example.com');
    const later = { ...capture, at: '2005-01-01T00:00:00Z', version: undefined };
    const line = JSON.stringify(later);
    const record = join(content, 'captures', 'example.com.jsonl');
    await writeFile(record, `${readFileSync(record, 'utf8')}${line}\n`);
    const other = princetonText({ stamp: '20040101000000', body: body('for good') });
    await ingest(content, file('b', other));
    await expect(withdraw(content, 'example.com/2003-01-01')).rejects.toThrow(
      /\/policies\/example\.com\/2005-01-01\/\. Name those as well\./,
    );
    expect(await readWithdrawals(content)).toEqual([]);
  });
});

describe('a passage that is withdrawn', () => {
  const name = `example.com/2003-01-01#${passageId(secret)}`;

  test('is gone from its version, which keeps the rest, and is left in others unless asked for', async () => {
    const content = await published();
    const { plan } = await withdraw(content, name);
    expect(plan.notes).toEqual([expect.stringMatching(/stands in 1 more: .*2004-01-01/)]);
    expect(filesWith(content, secret)).toHaveLength(2);
    expect(readFileSync(join(content, 'policies/example.com/2003-01-01.mdx'), 'utf8')).toMatch(
      /\n<Omitted kind="redaction" \/>\n\nWe keep hats a year\.\n$/,
    );
    expect(await readAnchors(content, 'example.com')).toMatchObject([{ old: passageId(secret) }]);
    expect(await broken(content)).toEqual([]);
  });

  test('is gone from every version where that is asked for', async () => {
    const content = await published();
    await withdraw(content, name, { everywhere: true });
    expect(filesWith(content, secret)).toEqual([]);
    expect((await readCatalogue(content)).versions).toHaveLength(2);
    expect(await broken(content)).toEqual([]);
  });

  test('stays gone when everything is derived again', async () => {
    const content = await published();
    await withdraw(content, name, { everywhere: true });
    const before = readFileSync(join(content, 'policies/example.com/2003-01-01.mdx'), 'utf8');
    const deriver = deriverHere({ taxonomy: compileTaxonomy([]) });
    const journal = await openJournal(content);
    const [report, advance, curated] = [() => {}, () => {}, new Map()];
    await remake({ content, deriver, journal, curated, report, advance });
    await journal.close();
    const after = readFileSync(join(content, 'policies/example.com/2003-01-01.mdx'), 'utf8');
    expect(after.split('---\n')[2]).toBe(before.split('---\n')[2]);
    expect(filesWith(content, secret)).toEqual([]);
  });

  test('that a repair put together is refused, with what to do by hand, and nothing is changed', async () => {
    const content = await temporaryContent();
    const text = '# Hats\n\nHatsâ„¢ are kept.\n\nWe keep hats.\n';
    await ingest(content, file('a', princetonText({ body: text })));
    const id = `example.com/2003-07-19#${passageId('Hats™ are kept.')}`;
    await expect(withdraw(content, id)).rejects.toThrow(
      /not found in the original.*--replacement/s,
    );
    expect(await readWithdrawals(content)).toEqual([]);
    const copy = join(content, 'copy.md');
    await writeFile(
      copy,
      princetonText({ body: text }).replace('Hatsâ„¢ are kept.', '▐redacted by the archive▌'),
    );
    await withdraw(content, id, { replacement: copy });
    expect(filesWith(content, 'are kept').filter((path) => path !== 'copy.md')).toEqual([]);
  });
});

describe('words that are withdrawn', () => {
  test('are gone from every text of the site, from originals and from what findings quote', async () => {
    const content = await published();
    await addFindings(content, [
      finding('failed-capture', { file: 'x' }, { status: 'empty', words: 'by Jane Doe' }),
    ]);
    await withdraw(content, 'example.com', { words: 'jane doe' });
    expect(filesWith(content, 'Jane')).toEqual([]);
    expect(filesWith(content, 'are kept in a drawer')).toHaveLength(4);
    expect((await readFindings(content))[0]?.args).toEqual({ status: 'empty', words: '…' });
    expect(await broken(content)).toEqual([]);
  });

  test('may be more than were thought of at first', async () => {
    const content = await published();
    const [capture] = await readRecord(content, 'example.com');
    await withdraw(content, 'example.com', { words: 'Jane Doe' });
    await withdraw(content, 'example.com', { words: 'a drawer' });
    expect(filesWith(content, 'drawer')).toEqual([]);
    const bytes = await readOriginal(content, capture?.original ?? '', 'md');
    expect(new TextDecoder().decode(bytes)).toContain('▐redacted by the archive▌ are kept in ▐red');
    expect(
      readdirSync(join(content, 'originals'), { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile(),
      ),
    ).toHaveLength(2);
    await withdraw(content, 'example.com/2003-01-01');
    expect(filesWith(content, 'a year')).toEqual([]);
  });

  test('that nothing has are said to be nowhere', async () => {
    const content = await published();
    await expect(withdraw(content, 'example.com', { words: 'John' })).rejects.toThrow(
      'None of the originals has the words “John”',
    );
  });
});

describe('what is to be withdrawn', () => {
  test.each([
    ['nobody.example', /“nobody\.example” is nothing that can be withdrawn/],
    ['example.com/2003-01-01#top', /“top” is no passage’s id/],
    ['example.com/2003-01-01#p-0123456789', /has no passage p-0123456789/],
    ['/years/2003/', /\/years\/2003\/ is a page of the archive/],
    ['/../etc/', /is nothing that can be withdrawn/],
  ])('is told where it is nothing: %s', async (name, message) => {
    const content = await published();
    await expect(withdraw(content, name)).rejects.toThrow(message);
  });

  test('may be named by its address', async () => {
    const content = await published();
    await withdraw(content, 'https://archive.example/base/policies/example.com/2003-01-01/');
    expect((await readCatalogue(content)).versions).toHaveLength(1);
  });
});
