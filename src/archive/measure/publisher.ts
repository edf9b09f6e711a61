import { compare } from '../order.ts';
import type { Publisher } from '../types.ts';
import { wordsOf } from './words.ts';

/** What stands between the parts of a page's title: ` - `, ` | `, ` :: `, ` / `. */
const SEPARATOR = /\s*(?:\s[-–—/:»>]+\s|\||::|»|: )\s*/u;

/** Words that titles of policies have and names of publishers do not end with. */
const GENERIC =
  /\b(?:online|website|web ?site|our|the|your|us|about|home|support|legal|privacy|policy|policies|statement|notice|terms|of|use|and|&|security|information|welcome|to|company|contact|help|center|centre|cookie|cookies|data|protection)\b/giu;

/**
 * The name that a policy uses for the one who publishes it: the way in which the text itself most
 * often writes its site's name (`inXtron` for inxtron.com), or else the part of the title that is
 * no word of the trade and that the text uses twice or more (`Kalahare` for ibps.com). Nothing where
 * neither is found: a publisher is never guessed.
 */
export function findPublisher(site: string, title: string, text: string): Publisher | undefined {
  const written = ownSpelling(site, text);
  if (written !== undefined) return { name: written, found: 'text' };
  const named = title
    .split(SEPARATOR)
    .map((part) => part.replace(GENERIC, ' ').replace(/\s+/g, ' ').trim())
    .find((part) => part.length > 2 && occurrences(text, part) > 1);
  return named === undefined ? undefined : { name: named, found: 'title' };
}

/** How the text writes the site's domain or the domain's own label, whichever it does more often. */
function ownSpelling(site: string, text: string): string | undefined {
  const label = site.replace(/^www\./, '').split('.')[0] ?? '';
  if (label.length < 3) return undefined;
  const spellings = new Map<string, number>();
  for (const word of wordsOf(text.replace(/\S+@\S+|https?:\S+|www\.\S+/gi, ' '))) {
    const bare = word.replace(/['’]s?$/u, '');
    const folded = bare.toLowerCase();
    if (folded === label || folded === site) spellings.set(bare, (spellings.get(bare) ?? 0) + 1);
  }
  return [...spellings].sort(([a, m], [b, n]) => n - m || compare(a, b))[0]?.[0];
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
