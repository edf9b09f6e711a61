/** Captures that the archive has already, recorded under another source or under another site. */
import { finding, type Finding } from '../../archive/finding.ts';
import { relatedSites, shownUnder, type Curated } from '../../archive/merged.ts';
import { siteOf } from '../../archive/site-of.ts';
import type { Capture } from '../../archive/types.ts';
import { readRecord } from '../store/record.ts';
import type { Entry } from './spool.ts';

/**
 * The captures of the sites under which these entries may have been recorded before: what is shown
 * with theirs, and what their service's name stood for before a curator gave it another site.
 */
export async function capturesElsewhere(
  content: string,
  site: string,
  entries: readonly Entry[],
  curated: Curated,
): Promise<Capture[]> {
  const named = entries.flatMap(({ reading: { known } }) => {
    const service = known?.['service'];
    return typeof service === 'string' ? [siteOf(service, new Map())] : [];
  });
  const others = new Set([...relatedSites(site, curated), ...named]);
  others.delete(site);
  return (await Promise.all([...others].map((other) => readRecord(content, other)))).flat();
}

/**
 * Whether a capture may be the observation that is read here, under another source or site: it is
 * where the bytes are the same too. Two histories that saw the same are two observations.
 */
export function mayBeSame(capture: Capture, { reading }: Entry): boolean {
  const { site, document, at, url, source, known } = reading;
  if (capture.at !== at || capture.document !== document) return false;
  if (capture.site === site && capture.source === source) return false;
  const agree = (one: unknown, other: unknown): boolean =>
    one === undefined || other === undefined || one === other;
  return agree(capture.url, url) && agree(capture.known?.['commit'], known?.['commit']);
}

/** Counts captures that were recorded elsewhere, to tell of those that belong together once. */
export class Elsewhere {
  readonly #found = new Map<string, { capture: Capture; entry: Entry; count: number }>();

  add(capture: Capture, entry: Entry): void {
    const key = `${capture.site} ${capture.source} ${entry.transport}`;
    const found = this.#found.get(key) ?? { capture, entry, count: 0 };
    this.#found.set(key, { ...found, count: found.count + 1 });
  }

  /** Nothing is said of what a curator has merged: it is shown where it belongs. */
  *findings(curated: Curated): Generator<readonly [finding: Finding, transport: number]> {
    for (const { capture, entry, count } of this.#found.values()) {
      const { reading, file, transport } = entry;
      const at = { file: file.place };
      const captures = count === 1 ? 'The capture is' : `${count} captures are`;
      const { site, source } = capture;
      if (source !== reading.source) {
        const args = { captures, site, recorded: source, given: reading.source };
        yield [finding('other-source', at, args), transport];
      } else if (shownUnder(site, curated) !== shownUnder(reading.site, curated)) {
        const args = { captures, recorded: site, site: reading.site };
        yield [finding('other-site', at, args), transport];
      }
    }
  }
}
