/** The sources that something of the archive comes from. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Source } from '../../archive/types.ts';
import { recordsInWords, sourceFragment } from './source-facts.ts';

export interface SourceItem {
  /** The fragment that links to it from a version's provenance. */
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly licence: string;
  readonly attribution: string | undefined;
  readonly treatment: string;
  readonly records: string;
}

/** Those of the declared sources that gave this archive a capture, in the order of their names. */
export function sourcesOf({ sources, sites }: Catalogue): Source[] {
  const used = new Set(
    sites
      .flatMap(({ documents }) => documents)
      .flatMap(({ versions, failed }) => [
        ...versions.flatMap(({ captures }) => captures),
        ...failed,
      ])
      .map(({ source }) => source),
  );
  return [...sources.values()].filter(({ id }) => used.has(id));
}

export function sourceItem(source: Source): SourceItem {
  return {
    id: sourceFragment(source.id),
    title: source.title,
    url: source.url,
    licence: source.licence,
    attribution: source.attribution,
    treatment: source.treatment,
    records: recordsInWords(source),
  };
}
