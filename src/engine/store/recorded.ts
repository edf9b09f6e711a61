/** What pages tell of a site's record besides its versions: captures without a text, and names. */
import type { FailedCapture } from '../../archive/catalogue.ts';
import { observationOf } from '../../archive/catalogue/observed.ts';
import { rulingOn, statusOf, type Rulings } from '../../archive/rulings.ts';
import { isMadeFromName } from '../../archive/site-of.ts';
import type { Capture } from '../../archive/types.ts';

export interface SiteRecord {
  readonly site: string;
  /** Captures that hold no text of their document, or that a curator ruled out. */
  readonly failed: readonly FailedCapture[];
  /** The names of the services that a site without a domain is named after. */
  readonly services: readonly string[];
  /** Observations at which the source's tool, and not the publisher, made the text another. */
  readonly extractions: readonly string[];
}

export function siteRecord(
  site: string,
  captures: readonly Capture[],
  rulings: Rulings,
): SiteRecord {
  return {
    site,
    failed: captures.flatMap((capture): FailedCapture[] => {
      if (statusOf(capture, rulings) === 'ok') return [];
      const ruling = rulingOn(capture, rulings);
      return [ruling === undefined ? capture : { ...capture, ruling }];
    }),
    services: isMadeFromName(site)
      ? [...new Set(captures.flatMap(({ known }) => nameIn(known?.['service'])))]
      : [],
    extractions: captures
      .filter(({ known }) => known?.['kind'] === 'extraction')
      .map((capture) => observationOf(capture.document, capture)),
  };
}

const nameIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
