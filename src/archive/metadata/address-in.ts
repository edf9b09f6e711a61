/** The address of a statement or of a licence in a sentence: `https://rightsstatements.org/vocab/CNE/1.0/`. */
export const addressIn = (sentence: string): string | undefined =>
  /https?:\/\/[^\s<>"()]+/.exec(sentence)?.[0].replace(/[.,;:]+$/, '');
