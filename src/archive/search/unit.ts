/** What a search finds: one document of one site in one year. */
import type { Passage } from '../types.ts';

/** A version with the years in which it was observed. */
export interface SearchedVersion {
  readonly years: readonly string[];
  readonly language: string;
  readonly topics: readonly string[];
  readonly passages: readonly Passage[];
}

/** What is known of a document in one year. */
export interface YearFacts {
  readonly year: number;
  /** Of all versions that were observed in that year. */
  readonly topics: readonly string[];
  readonly languages: readonly string[];
}

/** The years of a document in order, each with the topics and languages of its versions. */
export function yearsOf(
  versions: readonly Pick<SearchedVersion, 'years' | 'language' | 'topics'>[],
): YearFacts[] {
  const years = [...new Set(versions.flatMap((version) => version.years))].sort();
  return years.map((year) => {
    const observed = versions.filter((version) => version.years.includes(year));
    return {
      year: Number(year),
      topics: [...new Set(observed.flatMap(({ topics }) => topics))],
      languages: [...new Set(observed.map(({ language }) => language))],
    };
  });
}
