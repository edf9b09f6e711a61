import { execFileSync } from 'node:child_process';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import { temporaryFolder } from './repository.ts';
import { surveyed } from './surveyed.ts';
import { writeZip, type GivenEntry } from './zip-of.ts';

const version = (name = 'Acme/Privacy Policy/2021-08-01T01-03-12Z.md'): GivenEntry => ({
  name,
  text: '# We keep names\n',
});

async function zipOf(...entries: readonly GivenEntry[]): Promise<string> {
  return writeZip(join(await temporaryFolder(), 'dataset.zip'), entries);
}

test('a dataset in a zip file is read like one in a folder', async () => {
  const zip = await zipOf(
    { name: 'acme-2021/' },
    { name: 'acme-2021/README.md', text: 'About' },
    version('acme-2021/Acme/Privacy Policy/2021-08-01T01-03-12Z.md'),
    version('acme-2021/Acme/Terms of Service/2021-08-01T01-03-12Z.md'),
    { name: '__MACOSX/acme-2021/._README.md', text: 'x' },
  );
  const { readings, counts, codes } = await surveyed(openTransport(zip));
  expect(readings).toMatchObject([
    { site: 'acme', document: 'privacy-policy', at: '2021-08-01T01:03:12Z' },
  ]);
  expect(counts).toMatchObject({ files: 3, captures: 1, passedOver: 1, aside: 1 });
  expect(codes).toEqual(['no-manifest']);
});

test('the bytes of an entry are those that were packed', async () => {
  const transport = openTransport(
    await zipOf(version(), version('B/Privacy Policy/2021-08-01T01-03-12Z.md')),
  );
  const files = await Array.fromAsync(transport.list());
  const [first] = files;
  if (first === undefined || 'code' in first) throw new Error('nothing listed');
  expect(Buffer.from(await transport.load(first)).toString()).toBe('# We keep names\n');
  await transport.close();
});

describe('a hostile archive', () => {
  test.each([
    ['a name that climbs', { name: '../../etc/passwd' }, 'unsafe-path'],
    ['an absolute name', { name: '/etc/passwd' }, 'unsafe-path'],
    ['a drive', { name: 'C:/x.md' }, 'unsafe-path'],
    ['a backslash that climbs', { name: '..\\x.md' }, 'unsafe-path'],
    ['a zero in a name', { name: 'a\0.md' }, 'unsafe-path'],
    ['a symbolic link', { name: 'link.md', text: '/etc/passwd', mode: 0o120777 }, 'symbolic-link'],
    [
      'a locked entry',
      { name: 'locked.md', text: 'x', encrypted: true as const },
      'damaged-archive',
    ],
    ['an entry of 100 MB', { name: 'bomb.md', text: 'x', size: 100_000_000 }, 'too-large'],
  ])('with %s is named, and the rest is read', async (_, entry, code) => {
    const { codes, readings } = await surveyed(openTransport(await zipOf(entry, version())));
    expect(codes).toEqual([code]);
    expect(readings).toHaveLength(1);
  });

  test.each([
    ['less than it unpacks to', { ...version(), text: 'x'.repeat(100_000), size: 10 }],
    ['more than it unpacks to', { ...version(), size: 100 }],
    ['another checksum', { ...version(), check: 1 }],
  ])('that says %s gives no bytes', async (_, entry) => {
    const transport = openTransport(await zipOf(entry));
    const [file] = await Array.fromAsync(transport.list());
    if (file === undefined || 'code' in file) throw new Error('nothing listed');
    await expect(transport.load(file)).rejects.toMatchObject({
      outcome: { finding: { code: 'damaged-archive' } },
    });
    await transport.close();
  });

  test('that would unpack to far more than its size is left', async () => {
    const bombs = Array.from({ length: 100 }, (_, index) => ({
      ...version(`S${index}/Privacy Policy/2021-08-01T01-03-12Z.md`),
      size: 9_000_000,
    }));
    const files = await Array.fromAsync(openTransport(await zipOf(...bombs)).list());
    expect(files.at(-1)).toMatchObject({ code: 'damaged-archive' });
    expect(files.length).toBeLessThan(40);
  });

  test('that is cut off, or none, is a finding', async () => {
    const zip = await zipOf(version());
    await truncate(zip, 60);
    expect((await surveyed(openTransport(zip))).codes).toEqual(['damaged-archive']);
    expect((await surveyed(openTransport(`${zip}.not-there.zip`))).codes).toEqual([
      'unreadable-file',
    ]);
  });
});

const hasZip = (() => {
  try {
    execFileSync('zip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasZip)(
  'an archive made by zip(1) is read (skipped where zip is not installed)',
  async () => {
    const folder = await temporaryFolder();
    execFileSync(
      'sh',
      [
        '-c',
        'mkdir -p "Acme/Privacy Policy" && echo hi > "Acme/Privacy Policy/2021-08-01T01-03-12Z.md" && zip -qr d.zip Acme',
      ],
      { cwd: folder },
    );
    expect((await surveyed(openTransport(join(folder, 'd.zip')))).counts.captures).toBe(1);
  },
);
