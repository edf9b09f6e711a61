import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatCheckFinding } from '../../../scripts/check/base/report.ts';
import { checkLock, lockRules } from '../../../scripts/check/steps/check-lock.ts';
import { publishUrls } from '../../../scripts/urls/publish.ts';
import { formatLock, type LockedUrl, parseLock } from '../../../src/archive/lock/lock.ts';
import { readCatalogue, readLock } from '../../../src/engine/reader.ts';
import { addWithdrawals } from '../../../src/engine/store/withdrawn.ts';
import { mergedVersions, remakeWith, repair, SITE } from '../ingest/merged.ts';
import { file, ingest, princetonText, temporaryContent } from '../ingest/texts.ts';

const publish = async (content: string) =>
  publishUrls(content, await readCatalogue(content), { write: true });

/** What the check of the lock says, in sentences. */
async function found(content: string): Promise<string[]> {
  const { findings } = await checkLock(content, await readCatalogue(content));
  return findings.map((finding) => formatCheckFinding(finding, lockRules));
}

async function codes(content: string): Promise<string[]> {
  const { findings } = await checkLock(content, await readCatalogue(content));
  return findings.map(({ code, args }) => `${code} ${args['url'] ?? args['from']}`);
}

const text = (stamp: string, body: string) =>
  file(`${stamp}.txt`, princetonText({ stamp, body: `# P\n\n${body}\n` }));

async function published(...files: Parameters<typeof file>[1][]): Promise<string> {
  const content = await temporaryContent();
  await ingest(content, ...files.map((one, index) => file(`${index}.txt`, one)));
  await publish(content);
  return content;
}

describe('the lock', () => {
  test('lists each version with its capture, its passages and their digest, and every page of the archive', async () => {
    const content = await published(princetonText());
    const lines = (await readFile(join(content, 'urls.lock'), 'utf8')).split('\n');
    expect(lines).toContain('/policies/example.com/\tsite');
    expect(lines).toContain('/years/2003/\tyear');
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^\/policies\/example\.com\/2003-07-19\/\tversion\t2003-07-19T16:39:06Z\t[0-9a-f]{12}\t2\t[0-9a-f]{16}$/,
      ),
    );
    expect(lines.slice(1, -1)).toEqual(lines.slice(1, -1).toSorted());
  });

  test('only grows: what is gone stays in it, and publishing twice changes nothing', async () => {
    const content = await published(princetonText());
    const before = await readFile(join(content, 'urls.lock'), 'utf8');
    expect(await publish(content)).toMatchObject({ added: 0 });
    await ingest(content, text('20050101000000', 'Other words.'));
    expect(await publish(content)).toMatchObject({ added: 2 });
    const after = await readFile(join(content, 'urls.lock'), 'utf8');
    for (const line of before.split('\n')) expect(after.split('\n')).toContain(line);
  });

  test('says which line was broken by hand', () => {
    expect(() => parseLock('# a\n/years/2003/\tyear\n/years/2004/ year\n', 'urls.lock')).toThrow(
      /^urls\.lock:3 is no line of the lock: “\/years\/2004\/ year”/,
    );
  });

  test('is read as it was written, in whatever order branches were merged', () => {
    const urls: LockedUrl[] = [
      { url: '/years/2003/', kind: 'year' },
      {
        url: '/policies/a.com/2003-07-19/',
        kind: 'version',
        at: '2003-07-19T16:39:06Z',
        original: 'a'.repeat(12),
        passages: 3,
        digest: 'b'.repeat(16),
      },
    ];
    expect(formatLock(parseLock(formatLock(urls), ''))).toBe(formatLock(urls.toReversed()));
    expect(new Set(parseLock(formatLock(urls), ''))).toEqual(new Set(urls));
  });
});

describe('a published version keeps its address and its meaning', () => {
  test('where an earlier capture of the same text turns up', async () => {
    const content = await published(princetonText());
    await ingest(content, file('b', princetonText({ stamp: '20010203040506' })));
    expect(await found(content)).toEqual([]);
  });

  test('where another text turns up between captures of one, and splits it', async () => {
    const content = await published(
      princetonText({ stamp: '20010101000000' }),
      princetonText({ stamp: '20050101000000' }),
    );
    await ingest(content, text('20030101000000', 'Other words.'));
    const { versions } = await readCatalogue(content);
    expect(versions.map(({ version }) => version)).toEqual([
      '2001-01-01',
      '2003-01-01',
      '2005-01-01',
    ]);
    expect(await found(content)).toEqual([]);
    await publish(content);
    await ingest(content, text('20030601000000', 'And still others.'));
    expect(await found(content)).toEqual([]);
  });

  test('where a better reading makes two versions one', async () => {
    const content = await temporaryContent();
    await ingest(
      content,
      text('20030101000000', 'We collect names.'),
      text('20040101000000', 'We collect names.\n\n---'),
    );
    await publish(content);
    const locked = (await readLock(content)).map(({ url }) => url);
    expect(locked).toContain('/policies/example.com/2004-01-01/');
    await mergedVersions(content);
    expect((await readCatalogue(content)).versions).toHaveLength(1);
    expect(await found(content)).toEqual([]);
  });

  test('where a changed repair makes other passages of it', async () => {
    const content = await published(princetonText());
    const louder = repair((tree) => ({
      ...tree,
      children: [...tree.children, { type: 'thematicBreak' }],
    }));
    await remakeWith(content, louder);
    expect(await found(content)).toEqual([]);
  });
});

describe('an address that would be gone', () => {
  test('is named with the ways out where its policy was removed', async () => {
    const content = await published(princetonText());
    await rm(join(content, 'policies', SITE), { recursive: true });
    await rm(join(content, 'captures', `${SITE}.jsonl`));
    const [site, version, year] = await found(content);
    expect(site).toContain('/policies/example.com/ was published (a site) and would be gone.');
    expect(year).toContain('/years/2003/ was published (a year) and would be gone.');
    expect(version).toContain('/policies/example.com/2003-07-19/ was published (a version)');
    expect(version).toContain('Keep it: restore its capture and original from version control');
    expect(version).toContain('add “/policies/example.com/2003-07-19/ /where/it/leads/ # why” to ');
    expect(version).toContain('npm run withdraw -- example.com/2003-07-19 --reason');
  });

  test('is answered by a redirect, by one for all that is below it, or by a tombstone', async () => {
    const content = await published(princetonText());
    await ingest(content, file('b', princetonText({ site: 'other.com', stamp: '20030719163906' })));
    await rm(join(content, 'policies', SITE), { recursive: true });
    await rm(join(content, 'captures', `${SITE}.jsonl`));
    const redirects = join(content, 'redirects.txt');
    const below = '/policies/example.com/* /policies/other.com/* # sold\n';
    await writeFile(redirects, below);
    expect(await codes(content)).toEqual([]);
    await writeFile(redirects, '/policies/example.com/ /policies/other.com/\n');
    expect(await codes(content)).toEqual(['vanished-url /policies/example.com/2003-07-19/']);
    await addWithdrawals(content, [
      {
        at: '2026-01-01T00:00:00Z',
        what: 'page',
        urls: ['/policies/example.com/2003-07-19/'],
        reason: 'It never was public.',
        originals: [],
      },
    ]);
    expect(await codes(content)).toEqual([]);
  });

  test('is told apart from one that would show another text', async () => {
    const content = await published(
      princetonText({ stamp: '20030719080000', body: '# P\n\nOne.\n' }),
      princetonText({ stamp: '20030719163906', body: '# P\n\nAnother.\n' }),
    );
    await rm(join(content, 'policies', SITE), { recursive: true });
    await rm(join(content, 'captures', `${SITE}.jsonl`));
    // Taken in again in another order, the same captures mint each other’s ids.
    await ingest(content, text('20030719163906', 'Another.'));
    await ingest(content, text('20030719080000', 'One.'));
    const [changed] = await found(content);
    expect(changed).toContain(
      '/policies/example.com/2003-07-19/ was published for the capture of 2003-07-19T08:00:00Z',
    );
    expect(changed).toContain('captured on 2003-07-19T16:39:06Z');
  });
});

describe('redirects', () => {
  const listed = async (lines: string): Promise<string[]> => {
    const content = await published(princetonText());
    await writeFile(join(content, 'redirects.txt'), lines);
    return codes(content);
  };

  test('are followed to where a chain of them ends', async () => {
    expect(await listed('/a/ /b/ # one\n/b/ /policies/example.com/\n')).toEqual([]);
  });

  test('that come back to themselves are named', async () => {
    expect(await listed('/a/ /b/\n/b/ /c/\n/c/ /a/\n/d/ /a/\n')).toEqual([
      'redirect-loop /a/',
      'redirect-loop /b/',
      'redirect-loop /c/',
      'redirect-loop /d/',
    ]);
  });

  test('that hide a page or lead to none are named', async () => {
    expect(await listed('/years/2003/ /years/\n/old/ /policies/nobody.com/\n')).toEqual([
      'redirect-hides /years/2003/',
      'redirect-nowhere /old/',
    ]);
  });

  test('are refused with their lines where a line is none', async () => {
    const content = await published(princetonText());
    const lines =
      '/a/\n/a /b/\n/../x/ /b/\n/a/* /b/\n/a/ javascript:x\n# fine\n\n/a/ https://b.example/\n';
    await writeFile(join(content, 'redirects.txt'), lines);
    await expect(codes(content)).rejects.toThrow(
      /redirects\.txt:1: [^]*:2: [^]*:3: [^]*:4: [^]*:5: /,
    );
  });
});
