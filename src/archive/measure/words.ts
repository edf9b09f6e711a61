/** Scripts that put no space between words; dictionaries in `Intl.Segmenter` find them there. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text, as they stand in it: runs that hold a letter or a digit. */
export function wordsOf(text: string): string[] {
  if (UNSPACED.test(text)) {
    return [...segmenter.segment(text)].flatMap((part) => (part.isWordLike ? part.segment : []));
  }
  return text.match(WORD) ?? [];
}

/** Bounded, as a run of a million accents would fill the stack of the matcher. */
const WORD = /[\p{L}\p{N}\p{M}]{1,200}(?:['’.-][\p{L}\p{N}\p{M}]{1,200}){0,50}/gu;
