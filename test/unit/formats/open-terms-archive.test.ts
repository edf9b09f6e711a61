import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTransport } from '../../../scripts/ingest/transports/index.ts';
import { engineIn, snapshotsIn } from '../../../src/engine/formats/ota-snapshots.ts';
import { repositoryOf, type GivenCommit } from '../transports/repository.ts';
import { surveyed } from '../transports/surveyed.ts';

const A = 'a'.repeat(40);
const SNAPSHOT = `This version was recorded after extracting from snapshot https://github.com/OpenTermsArchive/x-snapshots/commit/${A}`;
const version = (
  subject: string,
  path: string,
  text: string,
  at: string,
  body = SNAPSHOT,
): GivenCommit => ({
  message: `${subject}\n\n${body}`,
  at,
  files: { [path]: text },
});

describe('a versions repository', () => {
  test('says of each version what kind of change it is, where it came from, and by which engine', async () => {
    const file = 'Acme/Privacy Policy.md';
    const days = Array.from({ length: 6 }, (_, day) => `2023-01-0${day + 1}T00:00:00+00:00`);
    const wordings = [
      'Start tracking',
      'Update',
      'Refilter',
      'First record of',
      'Record new changes of',
      'Apply technical or declaration upgrade on',
    ];
    const folder = await repositoryOf(
      wordings.map((wording, index) =>
        version(
          `${wording} Acme Privacy Policy`,
          file,
          String(index),
          days[index]!,
          `${SNAPSHOT}\n\nX-engine-version: 5.6.${index}`,
        ),
      ),
    );
    const { readings } = await surveyed(openTransport(folder));
    expect(readings.map(({ known }) => known?.['kind'])).toEqual([
      'first',
      'change',
      'extraction',
      'first',
      'change',
      'extraction',
    ]);
    expect(readings.map(({ known }) => known?.['engine'])).toEqual([
      '5.6.0',
      '5.6.1',
      '5.6.2',
      '5.6.3',
      '5.6.4',
      '5.6.5',
    ]);
    expect(readings[0]).toMatchObject({
      site: 'acme',
      document: 'privacy-policy',
      source: 'open-terms-archive',
      known: {
        service: 'Acme',
        snapshot: `https://github.com/OpenTermsArchive/x-snapshots/commit/${A}`,
      },
    });
  });

  test('keeps the order of its history where dates go back or are the same, and every text', async () => {
    const file = 'Acme/Privacy Policy.md';
    const folder = await repositoryOf([
      version('First record of Acme Privacy Policy', file, 'a', '2023-02-01T00:00:00+00:00'),
      version(
        'Apply technical or declaration upgrade on Acme Privacy Policy',
        file,
        'b',
        '2023-02-01T00:00:00+00:00',
      ),
      version(
        'Apply technical or declaration upgrade on Acme Privacy Policy',
        file,
        'c',
        '2023-01-01T00:00:00+00:00',
      ),
      version('Record new changes of Acme Privacy Policy', file, 'd', '2023-03-01T00:00:00+02:00'),
    ]);
    const transport = openTransport(folder);
    const { readings } = await surveyed(transport);
    expect(readings.map(({ at }) => at)).toEqual([
      '2023-02-01T00:00:00Z',
      '2023-02-01T00:00:00Z',
      '2023-01-01T00:00:00Z',
      '2023-02-28T22:00:00Z',
    ]);
    expect(new Set(readings.map(({ known }) => known?.['commit'])).size).toBe(4);
  });

  test('has changes that are no versions: passed over, or named where they could be missed', async () => {
    const at = '2023-01-01T00:00:00+00:00';
    const folder = await repositoryOf([
      {
        message: 'Initial commit',
        at,
        files: {
          'README.md': 'x',
          LICENSE: 'x',
          'Template/Privacy Policy.md': 'x',
          '.github/workflows/x.yml': 'x',
        },
      },
      {
        message: 'Adapt template automatically',
        at,
        files: { 'Template/Privacy Policy.md': undefined, 'README.md': 'y' },
      },
      { message: 'Update README.md', at, files: { 'README.md': 'z' } },
      version('First record of Acme Privacy Policy', 'Acme/Privacy Policy.md', 'a', at),
      version('Refilter Other Trackers Policy', 'Acme/Privacy Policy.md', 'b', at),
      { message: 'Delete Acme Directory', at, files: { 'Acme/Privacy Policy.md': undefined } },
    ]);
    const { counts, codes, findings } = await surveyed(openTransport(folder));
    expect(counts).toEqual({ files: 8, captures: 1, passedOver: 6, aside: 1 });
    expect(codes).toEqual(['not-a-version']);
    expect(findings[0]?.level).toBe('notice');
  });

  test('gives the privacy policies, or another document, or all of them', async () => {
    const at = '2023-01-01T00:00:00+00:00';
    const names = [
      ['H&M', 'Privacy Policy'],
      ["O'Reilly", 'Trackers Policy'],
      ['E.Leclerc', 'Business Privacy Policy'],
      ['Mattermost beta.gouv.fr', 'Terms of Service'],
      ['日本', 'Privacy Policy'],
      ['con', 'Privacy Policy'],
    ] as const;
    const folder = await repositoryOf(
      names.map(([service, terms]) =>
        version(`First record of ${service} ${terms}`, `${service}/${terms}.md`, service, at),
      ),
    );
    const sites = async (document: string) =>
      (await surveyed(openTransport(folder), { document })).readings.map(
        (reading) => `${reading.site}/${reading.document}`,
      );
    expect(await sites('privacy-policy')).toEqual([
      'h-m/privacy-policy',
      'x-65e5-672c/privacy-policy',
      'x-con/privacy-policy',
    ]);
    expect(await sites('trackers-policy')).toEqual(['o-reilly/trackers-policy']);
    expect(await sites('all')).toHaveLength(6);
  });
});

describe('the snapshots that a message names', () => {
  test.each([
    ['an address', SNAPSHOT, [`https://github.com/OpenTermsArchive/x-snapshots/commit/${A}`]],
    ['the old wording', `This version was recorded after filtering snapshot ${A}`, [A]],
    ['a short commit', 'This version was recorded after filtering snapshot 1a2b3c4', ['1a2b3c4']],
    [
      'a database address',
      `This version was recorded after extracting from snapshot mongo://contrib/open-terms-archive/snapshots/${'b'.repeat(24)}`,
      [`mongo://contrib/open-terms-archive/snapshots/${'b'.repeat(24)}`],
    ],
    [
      'a database id',
      `This version was recorded after filtering snapshot with Mongo ID ${'c'.repeat(24)}`,
      ['c'.repeat(24)],
    ],
    [
      'a database id without a space',
      `This version was recorded after filtering snapshot with Mongo ID${'c'.repeat(24)}`,
      ['c'.repeat(24)],
    ],
    [
      'several',
      `This version was recorded after extracting from and assembling the following snapshots from 2 source documents:\n- https://x/commit/1\n- https://x/commit/2\n\nX-engine-version: 1.0.0`,
      ['https://x/commit/1', 'https://x/commit/2'],
    ],
    [
      'several, the old wording',
      'This version was recorded after filtering and assembling the following snapshots from 3 pages:\n- a\n- b\n- c',
      ['a', 'b', 'c'],
    ],
    [
      'one unknown',
      'This version was recorded after extracting from snapshot https://x/commit/undefined',
      [],
    ],
    [
      'one that is true',
      'This version was recorded after extracting from snapshot https://x/commit/true',
      [],
    ],
    [
      'some unknown',
      'This version was recorded after extracting from and assembling the following snapshots from 2 source documents:\n- mongo://x/undefined\n- https://x/commit/2',
      ['https://x/commit/2'],
    ],
    ['none', '', []],
    ['something else', 'See the snapshot of yesterday', []],
  ])('%s', (_, body, expected) => {
    expect(snapshotsIn(body)).toEqual(expected);
  });

  test('and the engine, unless it did not know itself', () => {
    expect(engineIn('x\n\nX-engine-version: 15.1.0')).toBe('15.1.0');
    expect(engineIn('x\n\nX-engine-version: undefined')).toBeUndefined();
    expect(engineIn('x')).toBeUndefined();
  });
});

/** Where the real corpora are, as `ota/` and so on. */
const corpora = process.env['CORPORA'] ?? '';

const bundles: ReadonlyArray<readonly [name: string, versions: number, commits: number]> = [
  ['pga', 1133, 4841],
  ['france', 3493, 10746],
  ['dating', 440, 1029],
  ['genai-eu', 295, 1017],
];

describe.each(bundles)('the real history of %s', (name, privacy, all) => {
  const bundle = join(corpora, 'ota', `${name}-versions.bundle`);

  test.skipIf(!existsSync(bundle))(
    'is explained change by change (skipped unless CORPORA names a folder that has it)',
    async () => {
      const { counts } = await surveyed(openTransport(bundle));
      const every = await surveyed(openTransport(bundle), { document: 'all' });
      expect(counts.captures).toBe(privacy);
      expect(every.counts.captures).toBe(all);
      for (const { captures, passedOver, aside, files } of [counts, every.counts])
        expect(captures + passedOver + aside).toBe(files);
      expect(changesIn(bundle)).toBe(counts.files);
    },
    120_000,
  );
});

/** Every addition and modification of a file, counted by git itself. */
function changesIn(bundle: string): number {
  const script =
    'd=$(mktemp -d) && git clone -q --bare "$1" "$d" && git -C "$d" log --no-renames --raw --format= --diff-filter=d | grep -c "^:"; rm -rf "$d"';
  return Number(execFileSync('sh', ['-c', script, 'sh', bundle], { encoding: 'utf8' }));
}
