import { eld } from 'eld/small';

/** The language of a text as a BCP 47 tag; `und` where the detector is not sure. */
export function languageOf(text: string): string {
  const result = eld.detect(text.slice(0, 20_000));
  return result.language !== '' && result.isReliable() ? result.language : 'und';
}
