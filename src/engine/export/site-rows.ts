/** The rows of one site's record: its captures, and what its versions are besides their texts. */
import type { DocumentEntry, SiteEntry } from '../../archive/catalogue.ts';
import type { CaptureRow, VersionRow } from '../../archive/export/rows.ts';
import type { History } from '../../archive/history/history.ts';
import { originKey } from '../../archive/origins.ts';
import type { VersionCapture } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import { swhidOf } from '../store/originals.ts';
import { readRecord } from '../store/record.ts';

/** Tells the Software Heritage identifier of an original; nothing where the archive keeps it no more. */
export type Identify = (
  capture: Pick<VersionCapture, 'original' | 'extension'>,
) => string | undefined;

/** Each original is read once for a site: captures of one text mostly follow one another. */
export function identifying(content: string): Identify {
  const known = new Map<string, string>();
  return ({ original, extension }) => {
    const told = known.get(original);
    if (told !== undefined) return told;
    const id = swhidOf(content, original, extension);
    if (id !== undefined) known.set(original, id);
    return id;
  };
}

/** Every capture of a site and of those that were merged into it, in the order of the records. */
export async function captureRows(
  content: string,
  { site, merged, documents }: SiteEntry,
  identify: Identify,
): Promise<CaptureRow[]> {
  const versions = new Map(
    documents.flatMap(({ document, versions: own }) =>
      own.flatMap(({ version, captures }) =>
        captures.map((capture) => [originKey(document, capture), version] as const),
      ),
    ),
  );
  const rows: CaptureRow[] = [];
  for (const recorded of [site, ...merged.map((other) => other.site)]) {
    for (const capture of await readRecord(content, recorded)) {
      const version = versions.get(originKey(capture.document, capture));
      const id = identify(capture);
      rows.push({
        site,
        capture,
        ...(version === undefined ? {} : { version }),
        ...(id === undefined ? {} : { swhid: id }),
      });
    }
  }
  return rows;
}

export function versionRows(
  { site, document, versions }: DocumentEntry,
  history: History,
  identify: Identify,
  address: Link,
): VersionRow[] {
  const entries = new Map(versions.map((entry) => [entry.version, entry]));
  const idOf = (index: number | undefined) =>
    index === undefined ? undefined : history.versions[index]?.version;
  const rows: VersionRow[] = [];
  for (const told of history.versions) {
    const entry = entries.get(told.version);
    const [first] = entry?.captures ?? [];
    if (entry === undefined || first === undefined) continue;
    const [before, sameAs] = [idOf(told.before), idOf(told.sameAs)];
    const { version } = told;
    const { extension } = first;
    const swhid = identify(first);
    rows.push({
      entry,
      told,
      ...(before === undefined ? {} : { before }),
      ...(sameAs === undefined ? {} : { sameAs }),
      ...(swhid === undefined ? {} : { swhid }),
      page: address({ page: 'version', site, document, version }),
      source: address({ page: 'source', site, document, version, extension }),
    });
  }
  return rows;
}
