/** What a device shows of the archive where it is installed: https://www.w3.org/TR/appmanifest/ */
import type { Catalogue } from '../../archive/catalogue.ts';
import { SHARE_ICON } from '../../archive/share-kinds.ts';
import type { Link } from '../../archive/urls.ts';

/** The paper of the light edition. */
const PAPER = '#fdfcf8';

export function webManifest({ identity }: Catalogue, link: Link): object {
  const home = link({ page: 'home' });
  return {
    id: home,
    name: identity.title,
    short_name: identity.title.split(':')[0],
    description: identity.description,
    lang: 'en',
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      {
        src: link({ page: 'file', name: 'favicon.svg' }),
        type: 'image/svg+xml',
        sizes: 'any',
      },
      { src: link({ page: 'file', name: SHARE_ICON }), type: 'image/png', sizes: ICON },
    ],
    shortcuts: [{ name: 'Search', url: link({ page: 'search' }) }],
  };
}

/** Of the picture in pixels. */
const ICON = '180x180';
