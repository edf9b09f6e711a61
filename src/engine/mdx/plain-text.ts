/** Text that Markdown writes as it stands, wherever it stands. Most of every policy is such text. */

/**
 * A character that may be escaped somewhere, or one that may be so beside its neighbour: `1.` and `1)`
 * begin lists, `www.` and `https:` addresses.
 */
const SIGN = /[^\p{L}\p{M}\p{N} ,;?'"“”‘’«»–—…%$/().:\u00a0\u202f-]|[\p{N}Ww][.)]|:(?! )/u;

/** Neither a sign, which may have a meaning at the beginning of a line, nor what begins code in MDX. */
const BEGINNING = /^ ?(?!import|export)\p{L}/u;

const NEW_LINE = /[\r\n]/;

/** Whether a text between these characters is written with no character escaped; `false` where unsure. */
export function isPlainText(text: string, before: string, after: string): boolean {
  if (SIGN.test(text) || !BEGINNING.test(text)) return false;
  if (text.startsWith(' ') && NEW_LINE.test(before)) return false;
  return !(text.endsWith(' ') && NEW_LINE.test(after));
}
