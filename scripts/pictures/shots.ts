/** The pictures of the guide: which page of the archive each shows, and in what state. */
import type { Page } from 'playwright-core';

export interface Shot {
  /** `public/pictures/<name>-light.webp`, and `-dark`. */
  readonly name: string;
  /** Below the base path. */
  readonly path: string;
  /** What is done to the page before it is taken. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

export const SCHEMES = ['light', 'dark'] as const;

/** Pixels of the page, and how many of the picture each of them takes. */
export const VIEW = { width: 880, height: 560, scale: 1.25 };

export const shots: readonly Shot[] = [
  { name: 'home', path: '' },
  { name: 'site', path: 'policies/ibps.com/' },
  { name: 'version', path: 'policies/calibex.com/2003-07-19/' },
  {
    name: 'passage',
    path: 'policies/calibex.com/2003-07-19/',
    prepare: async (page) => {
      const link = page.locator('.passage a.permalink').nth(4);
      await link.click();
      await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await link.focus();
    },
  },
  {
    name: 'search',
    path: 'search/?q=zip+code',
    prepare: (page) => page.locator('.search-hit a').first().waitFor(),
  },
  { name: 'topic', path: 'topics/cookies/' },
];
