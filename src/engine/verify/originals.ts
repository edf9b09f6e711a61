/** Whether the originals that a site publishes are those that its records name, and its pages show them. */
import { captureSchema } from '../../archive/schema/capture.ts';
import { type Withdrawal, withdrawalSchema } from '../../archive/schema/withdrawal.ts';
import type { Capture } from '../../archive/types.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import { goneOriginals, keptAs } from '../../archive/withdrawn.ts';
import { sha256, swhid } from '../store/originals.ts';
import type { Sealed } from './files.ts';
import { Difference, type Published } from './published.ts';

/** An original beside the page of its version. */
export interface PublishedOriginal {
  readonly path: string;
  readonly site: string;
  readonly document: string;
  readonly version: string;
  /** The folder of its document, with a slash at the end. */
  readonly folder: string;
  readonly bytes: Uint8Array;
  /** Its page as it is published. */
  readonly page: string;
  /** The capture that the record has it from. */
  readonly capture: Capture;
  /** Whether words were taken out of it: it is then what replaced the original. */
  readonly isReplaced: boolean;
}

const SOURCE =
  /^(?<folder>policies\/(?<site>[^/]+)\/(?:(?<document>[a-z][^/]*)\/)?)(?<version>\d[^/]*)\/source\.(?:html\.txt|[a-z0-9]+)$/;

/**
 * Goes through the originals of a site, site by site of the archive; `look` is told of each.
 *
 * @throws {Difference} at the first that no record names, or whose page names another.
 */
export async function verifyOriginals(
  site: Published,
  { manifest }: Sealed,
  look: (original: PublishedOriginal) => Promise<void>,
): Promise<number> {
  const gone = goneOriginals(await withdrawalsOf(site));
  const sources = [...manifest.keys()].flatMap((path) => {
    const groups = SOURCE.exec(path)?.groups;
    return groups === undefined ? [] : [{ path, groups }];
  });
  const bySite = Map.groupBy(sources, ({ groups }) => groups['site'] ?? '');
  for (const [name, own] of bySite) {
    const record = await recordOf(site, `policies/${name}/captures.jsonl`);
    for (const { path, groups } of own) {
      const { folder = '', document = PRIVACY_POLICY, version = '' } = groups;
      const bytes = await present(site, path);
      const digest = sha256(bytes);
      const capture = record.find(
        (one) => one.document === document && keptAs(one.original, gone) === digest,
      );
      if (capture === undefined)
        throw new Difference(
          path,
          `no capture in policies/${name}/captures.jsonl has its SHA-256, ${digest}.`,
        );
      const pagePath = `${folder}${version}/index.html`;
      const page = new TextDecoder().decode(await present(site, pagePath));
      const isReplaced = capture.original !== digest;
      for (const shown of [capture.original, isReplaced ? digest : swhid(bytes)])
        if (!page.includes(shown)) throw new Difference(pagePath, `it does not show ${shown}.`);
      await look({ path, site: name, document, version, folder, bytes, page, capture, isReplaced });
    }
  }
  return sources.length;
}

async function recordOf(site: Published, path: string): Promise<Capture[]> {
  return lines(path, new TextDecoder().decode(await present(site, path)), (line) =>
    captureSchema.parse(line),
  ) as Capture[];
}

async function withdrawalsOf(site: Published): Promise<Withdrawal[]> {
  const path = 'data/withdrawn.jsonl';
  const bytes = await site.read(path);
  if (bytes === undefined) return [];
  return lines(path, new TextDecoder().decode(bytes), (line) => withdrawalSchema.parse(line));
}

function lines<Item>(path: string, text: string, parse: (line: unknown) => Item): Item[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    try {
      return [parse(JSON.parse(line))];
    } catch {
      throw new Difference(path, `line ${index + 1} is none that a release has.`);
    }
  });
}

async function present(site: Published, path: string): Promise<Uint8Array> {
  const bytes = await site.read(path);
  if (bytes === undefined) throw new Difference(path, 'it is missing.');
  return bytes;
}
