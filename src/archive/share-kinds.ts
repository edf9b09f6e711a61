/** The pictures that stand for pages where a link to them is shown: one for each kind of page. */

export const shareKinds = [
  'archive',
  'policies',
  'version',
  'changes',
  'topics',
  'years',
  'search',
  'guide',
  'about',
  'data',
] as const;

export type ShareKind = (typeof shareKinds)[number];

/** Width and height of every picture in pixels, as https://ogp.me/ readers ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 };

/** Where a picture lies in the site, below its base path. */
export const sharePicture = (kind: ShareKind): string => `share/${kind}.png`;

/** Where the icon lies that a telephone puts among its programs. */
export const SHARE_ICON = 'share/icon.png';
