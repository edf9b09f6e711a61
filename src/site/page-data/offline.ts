/** The page on which a reader keeps the archive on a device. A script fills it. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import type { Head } from './head.ts';

export interface OfflinePage {
  readonly head: Head;
  readonly policies: string;
  readonly privacy: string;
  readonly guide: string;
}

export function offlinePage({ identity }: Catalogue, link: Link): OfflinePage {
  return {
    head: {
      title: 'Keep this archive on this device',
      description: `Read, search, compare and cite ${identity.title} without a connection.`,
      path: link({ page: 'offline' }),
      section: 'data',
      crumbs: [{ text: 'Data', href: link({ page: 'data' }) }, { text: 'Keep offline' }],
    },
    policies: link({ page: 'policies' }),
    privacy: link({ page: 'privacy' }),
    guide: link({ page: 'guide', slug: 'offline' }),
  };
}
