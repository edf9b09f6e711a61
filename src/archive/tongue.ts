/** The attributes that an element with archived text in it needs. */
export interface Tongue {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * `lang` and `dir` for a text in this language (BCP 47). A text of which nobody knows it says so with
 * an empty `lang`, as HTML has it, and is not taken for one in the language of the page around it.
 */
export function tongue(language: string): Tongue {
  if (language === 'und') return { lang: '', dir: 'auto' };
  const [primary = ''] = language.toLowerCase().split('-');
  return { lang: language, dir: RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr' };
}
