/** A quick look at which of a few languages a passage is in, by the small words that every sentence has. */

const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to your you we our or is are that this with for by be may from not it will which',
  fr: 'de la le les des et vous vos nous du une est dans pour sur par aux avec ces qui au ou votre notre sont cette',
  de: 'der die und das den von mit für wir sie ihre auf oder zu ist werden wird nicht dem des eine ihr uns ein',
  es: 'de la los las y el que del en a para por una su sus con se usted al más como nuestro nuestra es lo puede',
  it: 'il di che per della dei è le gli nel con del alla sono si dati delle dell non una i anche',
  nl: 'de het een van en wij u uw voor met op te zijn dat die niet om wordt of onze je door',
  pt: 'de a o os das e você seu sua não uma com do da dos para nós nossos em que seus ou ao pode são nosso',
};

const LANGUAGES = Object.keys(WORDS);

/** The languages that have a word, by their places in the list. */
const languagesOf = new Map<string, number[]>();
for (const [place, language] of LANGUAGES.entries()) {
  for (const word of WORDS[language]?.split(' ') ?? []) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), place]);
  }
}

/** Whether the small words of a language are known. */
export const hasFunctionWords = (language: string): boolean => language in WORDS;

/** A fifth of a passage's words at least have to be such, and twice as many as of the next language. */
const SHARE = 0.2;
const LEAD = 2;

/** Enough of a passage is looked at to tell. */
const LOOKED_AT = 400;

/** The language, or nothing where the words do not tell it beyond doubt. */
export function byFunctionWords(text: string): string | undefined {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = LANGUAGES.map(() => 0);
  for (const word of words) {
    for (const place of languagesOf.get(word) ?? NONE) counts[place] = (counts[place] ?? 0) + 1;
  }
  const first = Math.max(...counts);
  if (first === 0 || first < words.length * SHARE) return undefined;
  const place = counts.indexOf(first);
  const second = Math.max(...counts.toSpliced(place, 1));
  return first >= LEAD * second ? LANGUAGES[place] : undefined;
}

const NONE: readonly number[] = [];
