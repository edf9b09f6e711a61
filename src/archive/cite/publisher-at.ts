/** What a site was called, as a curator knows it with evidence. */
import type { CuratedSite } from '../schema/site.ts';

type Name = CuratedSite['names'][number];

/**
 * The name that the site had on a day, `2003-07-19`; nothing where no name is known for that day. Of
 * several the one that began last; a name without dates holds where no other does.
 */
export function publisherAt(names: readonly Name[], day: string): string | undefined {
  const known = names.filter(
    ({ from, until }) =>
      (from === undefined || from <= day) &&
      // A year or a month lasts until its end.
      (until === undefined || day.slice(0, until.length) <= until),
  );
  const begun = (name: Name): string => name.from ?? '';
  const [best] = known.toSorted(
    (a, b) =>
      Number(isDated(b)) - Number(isDated(a)) ||
      (begun(a) < begun(b) ? 1 : -Number(begun(a) > begun(b))),
  );
  return best?.name;
}

const isDated = ({ from, until }: Name): boolean => from !== undefined || until !== undefined;
