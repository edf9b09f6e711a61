/** What curators know of a site, its merged sites among it. */
import type { SiteEntry } from '../../archive/catalogue.ts';
import { documentName } from '../../archive/document-name.ts';
import type { CuratedSite } from '../../archive/schema/site.ts';
import { isWebAddress } from '../../archive/web-address.ts';
import { countsAs } from './failed-capture.ts';
import { dateInWords, type Moment, second } from '../../archive/moments.ts';

export interface CuratedFacts {
  readonly names: readonly KnownName[];
  /** What sources call it. */
  readonly aliases: readonly string[];
  /** Sites whose policies are shown here. */
  readonly merged: readonly string[];
  /** Notes that stand in the front matter. */
  readonly notes: readonly string[];
  readonly rulings: readonly RulingItem[];
}

export interface KnownName {
  readonly name: string;
  /** `from July 2003 until 2010`; nothing where no date is known. */
  readonly when: string | undefined;
  readonly evidence: { readonly text: string; readonly href?: string };
}

export interface RulingItem {
  readonly at: Moment;
  /** What it is about, where the ruling does not hold for whatever was captured then. */
  readonly document: string | undefined;
  readonly countsAs: string;
  readonly reason: string;
}

export function curatedFacts({ curated, merged }: SiteEntry): CuratedFacts {
  const all = [...(curated ? [curated] : []), ...merged.map((other) => other.curated)];
  return {
    names: all.flatMap(({ names }) => names.map(knownName)),
    aliases: [...new Set(all.flatMap(({ aliases }) => aliases))],
    merged: merged.map(({ site }) => site),
    notes: all.flatMap(({ note }) => note ?? []),
    rulings: all.flatMap(({ rulings }) =>
      rulings.map(({ at, document, ruling, reason }) => ({
        at: second(at),
        document: document === undefined ? undefined : documentName(document),
        countsAs: countsAs(ruling),
        reason,
      })),
    ),
  };
}

/** The name by which the site is known last, for lists. */
export const lastName = (curated: CuratedSite | undefined): string | undefined =>
  curated?.names.at(-1)?.name;

function knownName({ name, from, until, evidence }: CuratedSite['names'][number]): KnownName {
  const when = [
    ...(from === undefined ? [] : [`from ${dateInWords(from)}`]),
    ...(until === undefined ? [] : [`until ${dateInWords(until)}`]),
  ].join(' ');
  return {
    name,
    when: when === '' ? undefined : when,
    evidence: { text: evidence, ...(isWebAddress(evidence) ? { href: evidence } : {}) },
  };
}
