/** Whether the files of a site are those of the release that it says it is. */
import { parseRelease, type Release } from '../../archive/release/head.ts';
import {
  HEAD,
  isTagFile,
  type Manifest,
  parseManifest,
  tagManifestPath,
} from '../../archive/release/manifest.ts';
import { sha256 } from '../store/originals.ts';
import { Difference, type Published } from './published.ts';

export interface Sealed {
  readonly release: Release;
  readonly manifest: Manifest;
  readonly tags: Manifest;
}

/** @throws {Difference} when head, manifest and the page that tells its digest do not agree. */
export async function readSeal(site: Published): Promise<Sealed> {
  const head = await text(site, HEAD);
  if (head === undefined)
    throw new Error(
      `${site.name} has no ${HEAD}: it is no release, so there is nothing to verify it against. Releases are ` +
        'made with `npm run release`; an archive lists its own at /releases/.',
    );
  const release = damagedAt(HEAD, () => parseRelease(head));
  const { path } = release.manifest;
  const written = await site.read(path);
  if (written === undefined) throw new Difference(path, 'it is missing.');
  const digest = sha256(written);
  if (digest !== release.manifest.sha256)
    throw new Difference(
      path,
      `its SHA-256 is ${digest}, and ${HEAD} says ${release.manifest.sha256}: one of the two was changed.`,
    );
  const manifest = damagedAt(path, () => parseManifest(new TextDecoder().decode(written), path));
  if (manifest.size !== release.manifest.files)
    throw new Difference(
      HEAD,
      `it says ${release.manifest.files} files, its manifest has ${manifest.size}.`,
    );
  const data = 'data/index.html';
  if (!((await text(site, data)) ?? '').includes(digest))
    throw new Difference(data, 'it does not tell the SHA-256 of the manifest.');
  const tagPath = tagManifestPath(release.release);
  const tagText = await text(site, tagPath);
  if (tagText === undefined) throw new Difference(tagPath, 'it is missing.');
  const tags = damagedAt(tagPath, () => parseManifest(tagText, tagPath));
  return { release, manifest, tags };
}

/** @throws {Difference} at the first file, by path, that is not what its manifest says. */
export async function verifyFiles(
  site: Published,
  { release, manifest, tags }: Sealed,
  advance: (files: number) => void,
): Promise<void> {
  const known = new Map([...tags, ...manifest].filter(([path]) => site.shows(path)));
  await inTurn([...known], site.atOnce, async ([path, expected]) => {
    const bytes = await site.read(path);
    advance(1);
    if (bytes === undefined) return new Difference(path, 'it is missing.');
    const found = sha256(bytes);
    if (found === expected) return undefined;
    return new Difference(path, `its SHA-256 is ${found}, and the manifest says ${expected}.`);
  });
  const own = tagManifestPath(release.release);
  const foreign = site.list?.().find((path) => path !== own && !known.has(path));
  if (foreign !== undefined)
    throw new Difference(
      foreign,
      `it is no file of release ${release.release}: nothing vouches for it.`,
    );
  const misplaced = [...manifest.keys()].find(isTagFile);
  if (misplaced !== undefined)
    throw new Difference(misplaced, 'it stands in the manifest, where it cannot be checked.');
}

/** Works through a list, some at a time; of what differs the first in the list is told. */
export async function inTurn<Item>(
  items: readonly Item[],
  atOnce: number,
  look: (item: Item) => Promise<Difference | undefined>,
): Promise<void> {
  for (let at = 0; at < items.length; at += atOnce) {
    const some = await Promise.all(items.slice(at, at + atOnce).map(look));
    const first = some.find((difference) => difference !== undefined);
    if (first !== undefined) throw first;
  }
}

async function text(site: Published, path: string): Promise<string | undefined> {
  const bytes = await site.read(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

function damagedAt<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Difference(file, (error as Error).message);
  }
}
