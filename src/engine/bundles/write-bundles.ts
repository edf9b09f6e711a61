/** Packs a built site into bundles, for readers who keep it on a device. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type Bundle,
  type BundleIndex,
  formatBundleIndex,
  LARGEST_BUNDLE,
} from '../../archive/bundles/bundle-index.ts';
import { type Block, formatContents, type Packed } from '../../archive/bundles/contents.ts';
import {
  BUNDLE_INDEX,
  bundlePath,
  BUNDLES,
  type Part,
  partOf,
  parts,
} from '../../archive/bundles/part.ts';
import { parseRelease } from '../../archive/release/head.ts';
import {
  formatManifest,
  HEAD,
  type Manifest,
  parseManifest,
} from '../../archive/release/manifest.ts';
import { releasedFiles } from '../release/seal.ts';
import { sha256 } from '../store/originals.ts';
import { packBlock } from './pack.ts';
import { mayBegin, unitsOf } from './units.ts';

/** A bundle that is smaller goes on with the next unit. */
const SMALLEST = 2 ** 20;
/** Of what changes in many small files a smaller bundle is less to fetch again. */
const SMALLEST_OF_SEARCH = 2 ** 19;

/** As much of a unit is packed together, before it is packed. */
const BLOCK = 4 * 2 ** 20;

export interface Bundled {
  readonly index: BundleIndex;
  /** What is too large for a bundle of its own, and stays on the host alone. */
  readonly tooLarge: readonly string[];
}

/**
 * @param site a folder that a site was built into; bundles that are there are replaced.
 * @param title what the archive is called.
 * @throws when a file is not what the manifest of the site's release says.
 */
export function writeBundles(
  site: string,
  title: string,
  advance: (files: number) => void = () => {},
): Bundled {
  const { release, manifest } = sealOf(site);
  const files = Map.groupBy(releasedFiles(site), partOf);
  rmSync(join(site, BUNDLES), { recursive: true, force: true });
  mkdirSync(join(site, BUNDLES), { recursive: true });
  const bundles: Bundle[] = [];
  const held: Packed[] = [];
  const tooLarge: string[] = [];

  for (const part of parts) {
    const open = new OpenBundle(site, part);
    const smallest = part === 'search' ? SMALLEST_OF_SEARCH : SMALLEST;
    for (const { name, paths } of unitsOf(part, files.get(part) ?? [])) {
      if (open.size >= smallest && mayBegin(name)) bundles.push(...open.close());
      for (const block of blocksOf(site, paths)) {
        advance(block.length);
        const packed = packBlock(block);
        const described = block.map(({ path, data }) => describe(path, data, manifest));
        if (!open.hasRoom(packed, described)) bundles.push(...open.close());
        if (open.hasRoom(packed, described)) {
          open.add(packed, described);
          held.push(...described);
        } else tooLarge.push(...block.map(({ path }) => path));
      }
    }
    bundles.push(...open.close());
  }

  const all = formatManifest(new Map(held.map((file) => [file.path, file.sha256])));
  const index: BundleIndex = {
    format: 1,
    title,
    ...(release === undefined ? {} : { release }),
    manifest: {
      sha256: sha256(Buffer.from(all)),
      files: held.length,
      bytes: held.reduce((sum, { bytes }) => sum + bytes, 0),
    },
    bundles,
  };
  writeFileSync(join(site, BUNDLE_INDEX), formatBundleIndex(index));
  return { index, tooLarge };
}

/** Blocks after blocks until there are enough. */
class OpenBundle {
  readonly #site: string;
  readonly #part: Part;
  #data: Buffer[] = [];
  #blocks: Block[] = [];
  #room = LARGEST_BUNDLE;
  size = 0;

  constructor(site: string, part: Part) {
    this.#site = site;
    this.#part = part;
  }

  hasRoom(packed: Buffer, files: readonly Packed[]): boolean {
    return packed.length + listed(files) <= this.#room;
  }

  add(packed: Buffer, files: readonly Packed[]): void {
    this.#blocks.push({ at: this.size, length: packed.length, files });
    this.#data.push(packed);
    this.size += packed.length;
    this.#room -= packed.length + listed(files);
  }

  /** Writes it; an empty one gives none. */
  close(): Bundle[] {
    const files = this.#blocks.flatMap((block) => block.files);
    const [first, last] = [files[0], files.at(-1)];
    if (first === undefined || last === undefined) return [];
    const data = Buffer.concat([...this.#data, gzipSync(formatContents(this.#blocks))]);
    const digest = sha256(data);
    writeFileSync(join(this.#site, bundlePath(digest)), data);
    const bundle: Bundle = {
      part: this.#part,
      first: first.path,
      last: last.path,
      sha256: digest,
      bytes: data.length,
      contents: this.size,
      files: files.length,
      plain: files.reduce((sum, { bytes }) => sum + bytes, 0),
    };
    this.#data = [];
    this.#blocks = [];
    this.#room = LARGEST_BUNDLE;
    this.size = 0;
    return [bundle];
  }
}

/** More than the list of these files takes in a bundle, packed. */
const listed = (files: readonly Packed[]): number =>
  files.reduce((sum, { path }) => sum + 3 * path.length + 100, 100);

function* blocksOf(
  site: string,
  paths: readonly string[],
): Generator<{ path: string; data: Buffer }[]> {
  let block: { path: string; data: Buffer }[] = [];
  let bytes = 0;
  for (const path of paths) {
    const data = readFileSync(join(site, path));
    if (block.length > 0 && bytes + data.length > BLOCK) {
      yield block;
      block = [];
      bytes = 0;
    }
    block.push({ path, data });
    bytes += data.length;
  }
  if (block.length > 0) yield block;
}

function describe(path: string, data: Buffer, manifest: Manifest | undefined): Packed {
  const digest = sha256(data);
  const sealed = manifest?.get(path);
  if (sealed !== undefined && sealed !== digest)
    throw new Error(
      `${path} was changed after the site was released: its SHA-256 is ${digest}, and the release’s ` +
        `manifest says ${sealed}. Make the release again, or get the file from another copy of it.`,
    );
  return { path, sha256: digest, bytes: data.length };
}

/** What the site says of the release that it is; nothing where it is none. */
function sealOf(site: string): { release?: string; manifest?: Manifest } {
  const head = readIfThere(join(site, HEAD));
  if (head === undefined) return {};
  const { release, manifest } = parseRelease(head);
  const text = readIfThere(join(site, manifest.path));
  return text === undefined
    ? { release }
    : { release, manifest: parseManifest(text, manifest.path) };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
