/** The page of comparisons as it stands without scripts: what it needs, and what needs none. */
import type { Link } from '../../archive/urls.ts';
import type { Head } from './head.ts';

export interface ComparePage {
  readonly head: Head;
  readonly title: string;
  /** Where versions and their changes are found without a script. */
  readonly policies: string;
  readonly months: string;
}

export function comparePage(link: Link): ComparePage {
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
  };
}
