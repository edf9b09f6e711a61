import { compare } from '../order.ts';
import type { Publisher } from '../types.ts';
import { spellingsOf, type Spelling } from './spellings.ts';
import { isTradeWord } from './trade-words.ts';

/** What stands between the parts of a page's title: ` - `, ` | `, ` :: `, ` / `. */
const SEPARATOR = /\s[-–—/:»>]+\s|\||::|»|: /u;

/**
 * The name that a policy uses for the one who publishes it: the way in which the text itself most
 * often writes its site's name (`inXtron` for inxtron.com, `Air France` for air-france), or else the
 * part of the title that is no word of the trade and that the text uses as a name (`Kalahare` for
 * ibps.com). Nothing where neither is found: a publisher is never guessed.
 */
export function findPublisher(site: string, title: string, text: string): Publisher | undefined {
  const written = ownSpelling(site, `${title}\n${text}`);
  if (written !== undefined) {
    return { name: written, found: text.includes(written) ? 'text' : 'title' };
  }
  const named = title
    .split(SEPARATOR)
    .map(withoutTradeWords)
    .find((part) => part.length > 2 && part.length < 60 && isUsedAsName(part, text));
  return named === undefined ? undefined : { name: named, found: 'title' };
}

/** How the text writes the site's name or the label of its domain, whichever it does most often. */
function ownSpelling(site: string, text: string): string | undefined {
  const host = site.replace(/^www\./, '');
  const names = [host, host.split('.')[0] ?? ''].filter((name) => !isTradeWord(name));
  const spellings = spellingsOf(names, text)
    .filter(({ written }) => written !== host || !host.includes('.'))
    .sort((a, b) => b.count - a.count || compare(a.written, b.written));
  const [most] = spellings;
  if (most === undefined || !isPlain(most)) return most?.written;
  // A site may be called by a word of the language: the text of her.app says “her” and “HER”.
  const proper = spellings.find((other) => !isPlain(other) && other.count * 4 > most.count);
  return proper?.written ?? (isWordOfLanguage(most) ? undefined : most.written);
}

/** All in small letters and without a domain's dot, as words of the language are. */
const isPlain = ({ written }: Spelling): boolean => !/[\p{Lu}.]/u.test(written);

const isWordOfLanguage = ({ written, count, afterArticle }: Spelling): boolean =>
  !/\d/.test(written) && (written.length < 5 || count < 2 || afterArticle * 3 > count);

function withoutTradeWords(part: string): string {
  const words = part.trim().split(/[\s’']+/u);
  const from = words.findIndex((word) => !isTradeWord(bare(word)));
  const to = words.findLastIndex((word) => !isTradeWord(bare(word)));
  if (from === -1) return '';
  const start = part.indexOf(words[from] ?? '');
  const end = part.lastIndexOf(words[to] ?? '') + (words[to]?.length ?? 0);
  return part.slice(start, end).trim();
}

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}&]+|[^\p{L}\p{N}&]+$/gu, '');

/** A name has a capital letter inside a sentence too, not only where one begins. */
function isUsedAsName(part: string, text: string): boolean {
  let [uses, inside] = [0, 0];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    uses++;
    if (/[\p{Ll}\p{N},] $/u.test(text.slice(Math.max(0, at - 2), at))) inside++;
  }
  return uses > 1 && inside > 0 && /[\p{Lu}\p{N}]/u.test(part);
}
