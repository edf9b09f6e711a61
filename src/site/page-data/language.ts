/** The attributes that an element with archived text in it needs. */
export interface Tongue {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** `lang` and `dir` for a text in this language (BCP 47). */
export function tongue(language: string): Tongue {
  const [primary = ''] = language.toLowerCase().split('-');
  return { lang: language, dir: RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr' };
}
