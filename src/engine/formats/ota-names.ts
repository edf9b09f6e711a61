/** What services and terms of Open Terms Archive become here. */
import { finding } from '../../archive/finding.ts';
import { slug } from '../../archive/slug.ts';
import type { Claim, Declared, Reading } from './format.ts';

/** A version by its service and terms type, or why there is none. */
export function otaReading(
  { service, terms, place }: { service: string; terms: string; place: string },
  declared: Declared,
  rest: Pick<Reading, 'at' | 'known'>,
): Claim {
  const document = slug(terms);
  if (document === undefined) {
    return { findings: [finding('unnamed-document', { file: place }, { name: terms })] };
  }
  if (declared.document !== 'all' && document !== declared.document) return { passedOver: true };
  return {
    reading: {
      site: declared.siteOf(service),
      document,
      at: rest.at,
      source: declared.source ?? 'open-terms-archive',
      extension: 'md',
      known: { service, ...rest.known },
    },
  };
}
