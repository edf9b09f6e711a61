/** What the tagger is asked about: its terms are English, so passages in other languages are not assessed. */
import type { Passage, Version } from '../types.ts';

type Spoken = Pick<Version, 'language' | 'languages'>;

/** Whether topics are looked for in a version at all: its language is reliably English. */
export const isAssessed = ({ language }: Pick<Version, 'language'>): boolean => isEnglish(language);

/** The passages in which topics are looked for. */
export function assessedPassages(
  passages: readonly Passage[],
  { language, languages = {} }: Spoken,
): readonly Passage[] {
  if (!isEnglish(language)) return [];
  if (Object.keys(languages).length === 0) return passages;
  return passages.filter(({ id }) => isEnglish(languages[id] ?? language));
}

const isEnglish = (language: string): boolean => language === 'en' || language.startsWith('en-');
