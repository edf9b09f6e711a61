/** What two versions are to each other, as far as it decides how their differences are read. */
import { READ_ANEW } from '../../archive/changes/said.ts';
import type { Compared } from './compared.ts';

export const isSameDocument = (a: Compared, b: Compared): boolean =>
  a.place.site === b.place.site && a.place.document === b.place.document;

/** Of one document, and word for word the same, marks and links included. */
export const isSameText = (a: Compared, b: Compared): boolean =>
  isSameDocument(a, b) && textOf(a) === textOf(b);

const textOf = ({ facts }: Compared): string => facts.sameAs ?? facts.version;

/** Of one document, and the second is the older one. */
export const isBackwards = (a: Compared, b: Compared): boolean =>
  isSameDocument(a, b) && b.facts.first < a.facts.first;

/** The one follows the other, and only the source's tool was another one. */
export function isReadAnew(a: Compared, b: Compared): boolean {
  if (!isSameDocument(a, b)) return false;
  const [older, newer] = isBackwards(a, b) ? [b.facts, a.facts] : [a.facts, b.facts];
  return newer.extraction === true && newer.before === older.version;
}

/** What must be known to read their differences, in sentences. */
export function remarksOn(a: Compared, b: Compared): string[] {
  const [one, other] = [languageOf(a), languageOf(b)];
  return [
    ...(isBackwards(a, b)
      ? [
          'The second is the older one, so this reads backwards: what is called added was there ' +
            'first, and what is called removed came later.',
        ]
      : []),
    ...(isSameDocument(a, b)
      ? []
      : [
          'Neither of the two came from the other: “removed” is what only the first has, “added” what ' +
            'only the second has.',
        ]),
    ...(one === other || one === UNKNOWN || other === UNKNOWN
      ? []
      : [
          `The first is in ${inEnglish(one)} and the second in ${inEnglish(other)}: that they have few ` +
            'words in common says nothing of what they say.',
        ]),
    ...(isReadAnew(a, b) ? [READ_ANEW] : []),
  ];
}

const UNKNOWN = 'und';

/** Without its region or script: readers of `en-GB` read `en`. */
const languageOf = ({ facts }: Compared): string =>
  (facts.lane ?? facts.language).split('-', 1)[0]?.toLowerCase() || UNKNOWN;

/** `German`; the code itself where it is none that has a name. */
function inEnglish(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
