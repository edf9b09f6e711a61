/** The page of comparisons as it stands without scripts: what it needs, and what needs none. */
import { citedArchive } from '../../archive/cite/cited-archive.ts';
import type { CitedArchive } from '../../archive/cite/reference.ts';
import type { Identity } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import type { Head } from './head.ts';

export interface ComparePage {
  readonly head: Head;
  readonly title: string;
  /** Where versions and their changes are found without a script. */
  readonly policies: string;
  readonly months: string;
  /** The archive, for the citation of a comparison. */
  readonly cited: CitedArchive;
}

export function comparePage(identity: Identity, link: Link): ComparePage {
  const title = 'Compare two versions';
  return {
    head: {
      title,
      description:
        'Any two versions of any policies beside each other: what differs, word by word.',
      path: link({ page: 'compare' }),
      section: 'policies',
      crumbs: [{ text: 'Policies', href: link({ page: 'policies' }) }, { text: 'Compare' }],
    },
    title,
    policies: link({ page: 'policies' }),
    months: link({ page: 'months' }),
    cited: citedArchive(identity),
  };
}
