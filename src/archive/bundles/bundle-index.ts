/** `offline/bundles/index.json`: which bundles there are, and which files each of them holds. */
import { RELEASE } from '../names.ts';
import { type Part, partOf, parts, siteOfPath } from './part.ts';

export interface Bundle {
  readonly part: Part;
  /** The paths of its first and its last file; those of a part are in order over its bundles. */
  readonly first: string;
  readonly last: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Where the list of what it holds begins; it goes to the end. */
  readonly contents: number;
  readonly files: number;
  /** How much its files are when they are unpacked. */
  readonly plain: number;
}

export interface BundleIndex {
  readonly format: 1;
  /** The archive's title. */
  readonly title: string;
  /** The name of the release that the site is, where it is one. */
  readonly release?: string;
  /** The manifest of all files in the bundles, as that of a release is written. */
  readonly manifest: { readonly sha256: string; readonly files: number; readonly bytes: number };
  readonly bundles: readonly Bundle[];
}

/** No bundle is larger: browsers get slow with larger ones, and a lost connection loses one at most. */
export const LARGEST_BUNDLE = 8 * 2 ** 20;

export const formatBundleIndex = (index: BundleIndex): string =>
  `${JSON.stringify(index, null, 1)}\n`;

const SHA256 = /^[0-9a-f]{64}$/;

/** @throws when it is none, or one that a newer Smallprint wrote. */
export function parseBundleIndex(text: string): BundleIndex {
  let data: Partial<BundleIndex> | null = null;
  try {
    data = JSON.parse(text) as Partial<BundleIndex> | null;
  } catch {
    // Said below.
  }
  const { manifest, bundles } = data ?? {};
  if (
    data?.format === 1 &&
    typeof data.title === 'string' &&
    (data.release === undefined || RELEASE.test(data.release)) &&
    manifest !== undefined &&
    SHA256.test(manifest.sha256) &&
    isCount(manifest.files) &&
    isCount(manifest.bytes) &&
    Array.isArray(bundles) &&
    bundles.every(isBundle)
  )
    return data as BundleIndex;
  throw new Error(
    'The list of what can be kept cannot be read: it did not arrive whole, or a newer Smallprint wrote ' +
      'it. Try again later; if it stays so, tell who keeps the archive.',
  );
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isBundle = (value: Partial<Bundle> | null): boolean =>
  value !== null &&
  parts.some((part) => part === value.part) &&
  typeof value.first === 'string' &&
  typeof value.last === 'string' &&
  SHA256.test(String(value.sha256)) &&
  isCount(value.bytes) &&
  value.bytes <= LARGEST_BUNDLE &&
  isCount(value.contents) &&
  value.contents < value.bytes &&
  isCount(value.files) &&
  isCount(value.plain);

/** How much of an archive someone keeps. */
export type Scope =
  | { readonly kind: 'everything' }
  /** Without the originals. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'sites'; readonly sites: readonly string[] };

/** The bundles that a scope needs. */
export function bundlesFor({ bundles }: BundleIndex, scope: Scope): Bundle[] {
  switch (scope.kind) {
    case 'everything':
      return [...bundles];
    case 'reading':
      return bundles.filter(({ part }) => part !== 'originals');
    case 'sites':
      return bundles.filter(
        (bundle) =>
          bundle.part === 'frame' ||
          ((bundle.part === 'texts' || bundle.part === 'originals') &&
            scope.sites.some((site) => mayHold(bundle, `policies/${site}/`))),
      );
  }
}

const AFTER_ALL = '\u{ffff}';

const mayHold = ({ first, last }: Bundle, folder: string): boolean =>
  first < folder + AFTER_ALL && last > folder;

/** Whether a scope holds every file of its release that could stand at a path. */
export function covers(scope: Scope, path: string): boolean {
  const part = partOf(path);
  if (part === undefined) return false;
  if (scope.kind === 'everything' || part === 'frame') return true;
  if (scope.kind === 'reading') return part !== 'originals';
  return scope.sites.includes(siteOfPath(path) ?? '');
}

/** The bundle that holds the file at a path, if any does. */
export function bundleOf({ bundles }: BundleIndex, path: string): Bundle | undefined {
  const part = partOf(path);
  return bundles.find(
    (bundle) => bundle.part === part && bundle.first <= path && path <= bundle.last,
  );
}

export const bytesOf = (bundles: readonly Bundle[]): number =>
  bundles.reduce((sum, { bytes }) => sum + bytes, 0);
