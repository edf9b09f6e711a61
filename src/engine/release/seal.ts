/** Seals a built site as a release: manifest, head, digest on the pages that tell it, tag manifest. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { compare } from '../../archive/order.ts';
import { formatRelease, type Release } from '../../archive/release/head.ts';
import {
  formatManifest,
  HEAD,
  isReleased,
  isTagFile,
  manifestPath,
  tagManifestPath,
} from '../../archive/release/manifest.ts';
import { checksumOf } from '../export/checksums.ts';
import { sha256 } from '../store/originals.ts';
import { DIGEST_PLACEHOLDER } from './placeholder.ts';

/** Every file of a release below a site's folder, with forward slashes, in order. */
export function releasedFiles(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter(isReleased)
    .sort(compare);
}

/**
 * Writes `release.json` and the two manifests into the site, and the digest onto its pages.
 *
 * @param about what the release is, besides its manifest.
 * @returns the release as it is written.
 */
export function sealRelease(
  site: string,
  about: Omit<Release, 'manifest' | 'format'>,
  advance: (files: number) => void = () => {},
): Release {
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  const manifest = new Map<string, string>();
  let bytes = 0;
  for (const path of releasedFiles(site)) {
    if (isTagFile(path)) continue;
    const checked = checksumOf(join(site, path));
    manifest.set(path, checked.sha256);
    bytes += checked.bytes;
    advance(1);
  }
  const text = formatManifest(manifest);
  const path = manifestPath(about.release);
  const digest = sha256(Buffer.from(text));
  const release: Release = {
    format: 1,
    ...about,
    manifest: { path, sha256: digest, files: manifest.size, bytes },
  };
  put(path, text);
  put(HEAD, formatRelease(release));
  put(`releases/${about.release}/release.json`, formatRelease(release));
  const own = tagManifestPath(about.release);
  const tags = releasedFiles(site).filter((file) => isTagFile(file) && file !== own);
  for (const file of tags.filter((name) => name.endsWith('.html'))) {
    const page = readFileSync(join(site, file), 'utf8');
    if (page.includes(DIGEST_PLACEHOLDER))
      writeFileSync(join(site, file), page.replaceAll(DIGEST_PLACEHOLDER, digest));
  }
  put(
    own,
    formatManifest(new Map(tags.map((file) => [file, checksumOf(join(site, file)).sha256]))),
  );
  return release;
}
