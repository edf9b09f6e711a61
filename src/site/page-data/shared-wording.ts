/** Which passages of a version stand on other sites too. */
import { LEAST_WORDS, type SharedWording, type Sharing } from '../../archive/shared-wording.ts';
import type { Passage } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import { counted, number } from '../../archive/counted.ts';
import type { PassageLink } from './lives.ts';

/** Passages that stand on just the same other sites. */
export interface SharedGroup {
  /** `3 passages also stand on 41 sites` */
  readonly text: string;
  readonly passages: readonly PassageLink[];
  readonly sites: readonly { readonly href: string; readonly text: string }[];
  /** `21 more`, for a template may stand on thousands, and the search that finds them. */
  readonly more: { readonly text: string; readonly href: string } | undefined;
}

export interface SharedPassages {
  readonly groups: readonly SharedGroup[];
  /** By the ids of passages: `also on 41 sites`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly leastWords: number;
}

const NAMED = 12;

export function sharedPassages(
  shared: SharedWording,
  site: string,
  passages: readonly Passage[],
  link: Link,
): SharedPassages {
  const found = passages.flatMap(({ id, text }, index) => {
    const sharing = shared.of(id);
    return sharing === undefined ? [] : [{ id, text, place: String(index + 1), sharing }];
  });
  const groups = Map.groupBy(found, ({ sharing }) => sharing.group);
  return {
    groups: [...groups.values()]
      .toSorted((a, b) => (b[0]?.sharing.sites ?? 0) - (a[0]?.sharing.sites ?? 0))
      .flatMap((group) => groupOf(group, site, link)),
    notes: new Map(
      found.map(({ id, sharing }) => [id, `also on ${counted(sharing.sites - 1, 'site')}`]),
    ),
    leastWords: LEAST_WORDS,
  };
}

interface Found {
  readonly id: string;
  readonly text: string;
  readonly place: string;
  readonly sharing: Sharing;
}

function groupOf(group: readonly Found[], site: string, link: Link): SharedGroup[] {
  const [first] = group;
  if (first === undefined) return [];
  const others = first.sharing.sites - 1;
  // One more than are named, for the site itself may be among them.
  const named = first.sharing.names(NAMED + 1).filter((other) => other !== site);
  const stand = group.length === 1 ? 'stands' : 'stand';
  return [
    {
      text: `${counted(group.length, 'passage')} also ${stand} on ${counted(others, 'other site')}`,
      passages: group.map(({ id, place }) => ({ href: `#${id}`, text: place })),
      sites: named
        .slice(0, NAMED)
        .map((text) => ({ text, href: link({ page: 'site', site: text }) })),
      more:
        others > NAMED
          ? {
              text: `${number(others - NAMED)} more`,
              href: link({ page: 'search', query: `"${beginningOf(first.text)}"` }),
            }
          : undefined,
    },
  ];
}

/** Enough words that few other passages begin with them. */
const WORDS = 8;

const beginningOf = (text: string): string =>
  (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, WORDS).join(' ');
