/** Where in an original somebody should look. */

/**
 * The line, counted from 1, of the first of these words that stand in the text just once, two of them
 * at a time or one alone; nothing where none do.
 */
export function lineSaying(words: string, text: string): number | undefined {
  const said = words.split(/\s+/).filter((word) => word.length > 2);
  const pairs = said.slice(1).map((word, index) => `${said[index]} ${word}`);
  for (const candidate of [...pairs, ...said]) {
    const place = text.indexOf(candidate);
    if (place === -1 || text.includes(candidate, place + 1)) continue;
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1))
      line++;
    return line;
  }
  return undefined;
}
