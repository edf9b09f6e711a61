/**
 * The manifest of a release: one line for each file, its SHA-256, two spaces, and its path below the
 * site's folder, as BagIt writes payload manifests (RFC 8493, section 2.1.3) and `sha256sum` checks
 * them. Sorted by path, so that the same files give the same bytes.
 */
import { compare } from '../order.ts';

/** By path, with forward slashes and without one at the start: the SHA-256 in hexadecimal. */
export type Manifest = ReadonlyMap<string, string>;

/** Where the manifest of a release stands below a site's folder, and that of its tag files. */
export const manifestPath = (release: string): string => `releases/${release}/manifest-sha256.txt`;
export const tagManifestPath = (release: string): string =>
  `releases/${release}/tagmanifest-sha256.txt`;

/** What says which release a site is, and what the SHA-256 of its manifest is. */
export const HEAD = 'release.json';

/** The build's own mark, which is published nowhere. */
const MARK = '.smallprint';
/** Copies of the release's files, made after it was sealed, with checksums of their own. */
const COPIES = 'offline/bundles/';

/**
 * Whether a file tells the digest of the manifest, and so cannot stand in it. These stand in the tag
 * manifest, as BagIt calls what is about the payload and no part of it.
 */
export const isTagFile = (path: string): boolean =>
  path === HEAD || path === 'data/index.html' || path.startsWith('releases/');

/** Whether a file belongs to a release at all. */
export const isReleased = (path: string): boolean => path !== MARK && !path.startsWith(COPIES);

/** What hosts of static files read for themselves and do not serve. */
export const isForHost = (path: string): boolean => path === '_headers' || path === '_redirects';

export function formatManifest(manifest: Manifest): string {
  return [...manifest]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([path, sha256]) => manifestLine(path, sha256))
    .join('');
}

/** With its end. */
export const manifestLine = (path: string, sha256: string): string =>
  `${sha256}  ${encoded(path)}\n`;

/** A line without its end; nothing where it is none of a manifest, or leads out of the folder. */
export function readManifestLine(line: string): { path: string; sha256: string } | undefined {
  const [, sha256, written] = LINE.exec(line) ?? [];
  if (sha256 === undefined || written === undefined) return undefined;
  const path = decoded(written);
  return isInside(path) ? { path, sha256 } : undefined;
}

const LINE = /^([0-9a-f]{64})  ([^\r\n]+)$/;

/**
 * @param name what the file is called, for the message.
 * @throws when a line is none of a manifest, names a file twice, or names one outside of the folder.
 */
export function parseManifest(text: string, name = 'manifest-sha256.txt'): Manifest {
  const manifest = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    if (!LINE.test(line)) throw broken(name, index, 'it is not a SHA-256, two spaces and a path');
    const { path, sha256 } = readManifestLine(line) ?? {};
    if (path === undefined || sha256 === undefined)
      throw broken(name, index, 'its path leads out of the folder');
    if (manifest.has(path)) throw broken(name, index, `it names ${path} a second time`);
    manifest.set(path, sha256);
  }
  return manifest;
}

const broken = (name: string, index: number, reason: string): Error =>
  new Error(
    `${name}, line ${index + 1}: ${reason}. The file was damaged or is no manifest; get it again from ` +
      'the archive, or from another copy.',
  );

/** A published file must never make its reader look at another folder. */
const isInside = (path: string): boolean =>
  !path.startsWith('/') &&
  !/[\\\0]/.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** RFC 8493 encodes what would break a line, and the sign that encodes. */
const encoded = (path: string): string =>
  path.replace(/[%\r\n]/g, (sign) => ({ '%': '%25', '\r': '%0D', '\n': '%0A' })[sign] ?? sign);

const decoded = (path: string): string =>
  path.replace(/%(25|0[ad])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
