/**
 * A BagIt bag (RFC 8493) of what a release was made from: originals, record, what curators wrote, the
 * texts as they were derived, and what releases were. From it the site can be made again.
 */
import { constants, copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { compare } from '../../archive/order.ts';
import type { Release } from '../../archive/release/head.ts';
import { formatManifest } from '../../archive/release/manifest.ts';
import type { Identity } from '../../archive/types.ts';
import { checksumOf } from '../export/checksums.ts';

/** What belongs to an archive in its content folder; the guide and the like are the software's. */
const PARTS = [
  'archive.yml',
  'captures',
  'originals',
  'policies',
  'sites',
  'sources',
  'topics',
  'anchors',
  'releases',
  'findings.jsonl',
  'withdrawn.jsonl',
  'corrections.jsonl',
  'redirects.txt',
  'topics-evaluation.json',
  'urls.lock',
];

export interface Bag {
  readonly files: number;
  readonly bytes: number;
}

/** @returns the payload's size. @throws when a file cannot be read or written. */
export function writeBag(
  content: string,
  bag: string,
  { identity, release }: { readonly identity: Identity; readonly release: Release },
): Bag {
  const payload = new Map<string, string>();
  let bytes = 0;
  const take = (path: string): void => {
    const checked = checksumOf(join(bag, path));
    payload.set(path, checked.sha256);
    bytes += checked.bytes;
  };
  for (const file of partsOf(content)) {
    const path = `data/${file}`;
    mkdirSync(dirname(join(bag, path)), { recursive: true });
    copyFileSync(join(content, file), join(bag, path), constants.COPYFILE_FICLONE);
    take(path);
  }
  const tags = new Map([
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['bag-info.txt', bagInfo(identity, release, { files: payload.size, bytes })],
    ['manifest-sha256.txt', formatManifest(payload)],
  ]);
  for (const [file, text] of tags) writeFileSync(join(bag, file), text);
  const sums = new Map(
    [...tags.keys()].map((file) => [file, checksumOf(join(bag, file)).sha256] as const),
  );
  writeFileSync(join(bag, 'tagmanifest-sha256.txt'), formatManifest(sums));
  return { files: payload.size, bytes };
}

function partsOf(content: string): string[] {
  const there = new Set(readdirSync(content));
  return PARTS.filter((part) => there.has(part))
    .flatMap((part) => filesAt(content, part))
    .sort(compare);
}

function filesAt(content: string, part: string): string[] {
  if (statSync(join(content, part)).isFile()) return [part];
  return readdirSync(join(content, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(content, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** A line each, as section 2.2.2 has it; what a curator wrote may have line breaks. */
function bagInfo(identity: Identity, release: Release, { files, bytes }: Bag): string {
  const told: readonly (readonly [string, string | undefined])[] = [
    ['Source-Organization', identity.curator],
    ['Contact-Email', identity.contact?.includes('@') ? identity.contact : undefined],
    ['External-Description', identity.description],
    ['External-Identifier', identity.dois?.[release.release] ?? identity.doi],
    ['Bagging-Date', release.date],
    ['Payload-Oxum', `${bytes}.${files}`],
    ['Bag-Group-Identifier', identity.title],
    ['Internal-Sender-Identifier', `release ${release.release}`],
    [
      'Internal-Sender-Description',
      `manifest of the published site: SHA-256 ${release.manifest.sha256}`,
    ],
  ];
  return told
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => `${label}: ${String(value).replace(/\s+/g, ' ').trim()}\n`)
    .join('');
}
