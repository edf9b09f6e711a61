/** Every repair, in the order in which they are made: each builds on those before it. */
import type { RepairName } from '../../archive/repairs.ts';
import { boldHeadings } from './bold-headings.ts';
import { brokenEmphasis } from './broken-emphasis.ts';
import { brokenLinks } from './broken-links.ts';
import { emptyHeadings } from './empty-headings.ts';
import { emptyLinks } from './empty-links.ts';
import { encoding } from './encoding.ts';
import { entities } from './entities.ts';
import { furniture } from './furniture.ts';
import { headingLevels } from './heading-levels.ts';
import { html } from './html.ts';
import { icons } from './icons.ts';
import { images } from './images.ts';
import { indentedText } from './indented-text.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { layoutTable } from './layout-table.ts';
import { paragraphBreaks } from './paragraph-breaks.ts';
import { redactions } from './redactions.ts';
import type { Repair } from './repair.ts';
import { textDirection } from './text-direction.ts';
import { unsafeLinks } from './unsafe-links.ts';
import { windows1252 } from './windows-1252.ts';

export const repairs: readonly Repair[] = [
  indentedText,
  html,
  encoding,
  windows1252,
  entities,
  invisibleCharacters,
  textDirection,
  redactions,
  icons,
  brokenLinks,
  brokenEmphasis,
  layoutTable,
  paragraphBreaks,
  boldHeadings,
  images,
  emptyLinks,
  emptyHeadings,
  headingLevels,
  furniture,
  unsafeLinks,
];

/** The repairs that are made where some are left out. */
export function repairsWithout(names: readonly RepairName[]): readonly Repair[] {
  return names.length === 0 ? repairs : repairs.filter(({ name }) => !names.includes(name));
}
