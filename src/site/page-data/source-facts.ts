/** What must be said of a source wherever something of it is shown: its licence, and what it did. */
import { rightsIn } from '../../archive/rights.ts';
import type { Records, Rights, Source } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';

export interface SourceFacts {
  readonly title: string;
  /** Where the page about the archive describes it. */
  readonly href: string;
  readonly licence: string;
  readonly attribution: string | undefined;
  /** What it did to the page that was served, and what it writes down. */
  readonly treatment: string;
  /** Whose the texts are. */
  readonly rights: Rights;
}

const records: Readonly<Record<Records, string>> = {
  captures: 'It writes down every look at a page, so a gap means that nobody looked.',
  changes:
    'It writes a page down only when its text differed, so silence means that no change was recorded.',
};

/** What a source writes down, and what its silence means. */
export const recordsInWords = (source: Pick<Source, 'records'>): string => records[source.records];

/** The fragment under which the page about the archive describes a source. */
export const sourceFragment = (id: string): string => `source-${id}`;

/** The facts of the sources with these names, in their order. */
export function sourceFacts(
  names: readonly string[],
  sources: ReadonlyMap<string, Source>,
  link: Link,
): SourceFacts[] {
  return [...new Set(names)].map((id) => {
    const source = sources.get(id);
    if (source === undefined) return undeclared(id, link);
    return {
      title: source.title,
      href: `${link({ page: 'about' })}#${sourceFragment(id)}`,
      licence: source.licence,
      attribution: source.attribution,
      treatment: `${source.treatment.trimEnd()} ${recordsInWords(source)}`,
      rights: rightsIn(source),
    };
  });
}

const undeclared = (id: string, link: Link): SourceFacts => ({
  title: id,
  href: link({ page: 'about' }),
  licence: 'Not declared',
  attribution: undefined,
  treatment: `Nothing is declared of this source: content/sources/${id}.yml is missing.`,
  rights: rightsIn(undefined),
});
