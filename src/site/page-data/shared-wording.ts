/** Which passages of a version stand on other sites too. */
import type { SharedWording } from '../../archive/shared-wording.ts';
import { LEAST_WORDS } from '../../archive/shared-wording.ts';
import type { Passage } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import type { PassageLink } from './lives.ts';

/** Passages that stand on just the same other sites. */
export interface SharedGroup {
  /** `3 passages also stand on 41 sites` */
  readonly text: string;
  readonly passages: readonly PassageLink[];
  readonly sites: readonly { readonly href: string; readonly text: string }[];
  /** `and 21 more`: a template may stand on thousands. */
  readonly more: string | undefined;
}

export interface SharedPassages {
  readonly groups: readonly SharedGroup[];
  /** By the ids of passages: `also on 41 sites`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly leastWords: number;
}

const NAMED = 40;

export function sharedPassages(
  shared: SharedWording,
  site: string,
  passages: readonly Passage[],
  link: Link,
): SharedPassages {
  const found = passages.flatMap(({ id }, index) => {
    const sites = shared.sitesOf(id).filter((other) => other !== site);
    return sites.length === 0 ? [] : [{ id, place: String(index + 1), sites }];
  });
  const groups = Map.groupBy(found, ({ sites }) => sites.join(' '));
  return {
    groups: [...groups.values()]
      .toSorted((a, b) => (b[0]?.sites.length ?? 0) - (a[0]?.sites.length ?? 0))
      .map((group) => groupOf(group, link)),
    notes: new Map(found.map(({ id, sites }) => [id, `also on ${counted(sites.length, 'site')}`])),
    leastWords: LEAST_WORDS,
  };
}

function groupOf(
  group: readonly {
    readonly id: string;
    readonly place: string;
    readonly sites: readonly string[];
  }[],
  link: Link,
): SharedGroup {
  const sites = group[0]?.sites ?? [];
  const stand = group.length === 1 ? 'stands' : 'stand';
  return {
    text: `${counted(group.length, 'passage')} also ${stand} on ${counted(sites.length, 'other site')}`,
    passages: group.map(({ id, place }) => ({ href: `#${id}`, text: place })),
    sites: sites
      .slice(0, NAMED)
      .map((text) => ({ text, href: link({ page: 'site', site: text }) })),
    more: sites.length > NAMED ? `and ${counted(sites.length - NAMED, 'more', 'more')}` : undefined,
  };
}
