/** Every repair, in the order in which they are made: each builds on those before it. */
import { boldHeadings } from './bold-headings.ts';
import { emptyHeadings } from './empty-headings.ts';
import { emptyLinks } from './empty-links.ts';
import { encoding } from './encoding.ts';
import { headingLevels } from './heading-levels.ts';
import { html } from './html.ts';
import { images } from './images.ts';
import { layoutTable } from './layout-table.ts';
import { paragraphBreaks } from './paragraph-breaks.ts';
import type { Repair } from './repair.ts';
import { unsafeLinks } from './unsafe-links.ts';

export const repairs: readonly Repair[] = [
  html,
  encoding,
  layoutTable,
  paragraphBreaks,
  boldHeadings,
  images,
  emptyLinks,
  unsafeLinks,
  emptyHeadings,
  headingLevels,
];
