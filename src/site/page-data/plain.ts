/** Pages that say the same in every archive. */
import type { Link } from '../../archive/urls.ts';
import type { Head } from './head.ts';

export function privacyHead(link: Link): Head {
  return {
    title: 'Privacy',
    description:
      'What this site does with data about its readers: nothing. What stays on their device, and how to remove it.',
    path: link({ page: 'privacy' }),
    crumbs: [{ text: 'Privacy' }],
  };
}

export interface NotFoundPage {
  readonly head: Head;
  readonly search: string;
  readonly policies: string;
  readonly home: string;
}

export function notFoundPage(link: Link): NotFoundPage {
  return {
    head: {
      title: 'Page not found',
      description: 'There is no page at this address.',
      path: link({ page: 'not-found' }),
      crumbs: [{ text: 'Page not found' }],
    },
    search: link({ page: 'search' }),
    policies: link({ page: 'policies' }),
    home: link({ page: 'home' }),
  };
}
