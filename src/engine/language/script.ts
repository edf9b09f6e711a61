/** Scripts that tell a language by themselves, or nearly: what is left where a detector is unsure. */
const SCRIPTS: ReadonlyArray<readonly [language: string, letters: RegExp]> = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
];

/** Letters of Persian, Urdu and others that Arabic is not written with. */
const NOT_ARABIC = /[پچژگکیےٹڈڑں]/u;

/** Japanese is written with Chinese characters too: so much of a text in kana is enough. */
const KANA = 0.15;

/** The language that a text's script tells, or nothing. */
export function byScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [language, script] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / letters;
    if (share < (language === 'ja' ? KANA : 0.5)) continue;
    return language === 'ar' && NOT_ARABIC.test(text) ? undefined : language;
  }
  return undefined;
}
