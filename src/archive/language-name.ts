const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** What a language (BCP 47) is called in English; `an unknown language` where nobody knows it. */
export function languageName(language: string): string {
  const name = language === 'und' ? undefined : names.of(language);
  return name ?? 'an unknown language';
}
