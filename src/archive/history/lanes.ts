/** The language in which each version is compared. */

interface Spoken {
  readonly language: string;
  /** Whether it has no passage: then its language says nothing. */
  readonly empty: boolean;
}

/**
 * A lane for each version: its language. One whose language is not known, and one without words,
 * joins the version before it, or the first one that has a lane where there is none before.
 */
export function lanesOf(versions: readonly Spoken[]): string[] {
  const own = versions.map(({ language, empty }) =>
    language === UNKNOWN || empty ? undefined : language,
  );
  let lane = own.find((language) => language !== undefined) ?? UNKNOWN;
  return own.map((language) => (lane = language ?? lane));
}

const UNKNOWN = 'und';
