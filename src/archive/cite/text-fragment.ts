/** Links to words: the part of an address that a browser scrolls to and marks. */

/** A longer passage is named by its first and last words. */
const WHOLE = 120;
const WORDS = 6;

/**
 * The fragment that leads to a passage and marks its words: `#p-e50w95hx66:~:text=We%20keep,for%20ever`.
 * Browsers that know no text fragments go to the passage. A text without words gives the passage alone.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(text: string, passage = ''): string {
  const words = text.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return passage === '' ? '' : `#${passage}`;
  const whole = words.join(' ');
  // Scripts without spaces have one “word”, which cannot be cut where the browser would find an edge.
  const parts =
    whole.length <= WHOLE || words.length <= 2 * WORDS
      ? [whole]
      : [words.slice(0, WORDS).join(' '), words.slice(-WORDS).join(' ')];
  return `#${passage}:~:text=${parts.map(encoded).join(',')}`;
}

/**
 * A comma, an ampersand and a dash are signs of the directive itself; and programs that find addresses in
 * running text leave out the mark that they end with.
 */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[-.!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
