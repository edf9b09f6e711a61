/** How much of a change there is, in words. */
import { counted } from '../counted.ts';
import { type ChangeClass, changeClasses, type Counts } from './change.ts';
import { totalOf } from './counts.ts';

/** What each class is called. */
export const classLabels: Readonly<Record<ChangeClass, string>> = {
  substantive: 'substantive',
  boilerplate: 'menu or footer of the page',
  cosmetic: 'cosmetic',
  extraction: 'read anew by the source',
};

/** What there is of one class, and whether it is shown unless a reader asks otherwise. */
export interface ClassCount {
  readonly class: ChangeClass;
  readonly label: string;
  /** `3 added, 1 removed, 2 edited` */
  readonly text: string;
  readonly shown: boolean;
}

/** What there is of each class, the one that weighs most first; alone it is shown whatever it is. */
export function classCounts(counts: Counts): ClassCount[] {
  const present = changeClasses.filter((name) => counts.classes[name] !== undefined);
  return present.map((name, index) => ({
    class: name,
    label: classLabels[name],
    text: countsInWords(counts, [name]),
    shown: name === 'substantive' || (index === 0 && !present.includes('substantive')),
  }));
}

/** `3 passages added, 1 removed, 2 edited`; `nothing` where no passage differs. */
export function countsInWords(
  counts: Counts,
  which: readonly ChangeClass[] = changeClasses,
): string {
  const { added, removed, edited, moved, regrouped } = totalOf(counts, which);
  const said = (
    [
      [added, 'added'],
      [removed, 'removed'],
      [edited, 'edited'],
      [moved, 'moved'],
      [regrouped, 'split or joined'],
    ] as const
  ).filter(([count]) => count > 0);
  if (said.length === 0) return 'no passage differs';
  return said
    .map(([count, done], index) => `${index === 0 ? counted(count, 'passage') : count} ${done}`)
    .join(', ');
}

/** `41 passages unchanged` */
export const keptInWords = ({ kept }: Counts): string => `${counted(kept, 'passage')} unchanged`;

/** What is to be known of a version that another reading made. */
export const READ_ANEW =
  'The source read the same page anew with another tool. What differs is the reading: it dates ' +
  'no passage and enters no feed and no count of changes.';
