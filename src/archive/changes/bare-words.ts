/** What a passage says beside its form: no case, punctuation, white space, dates, addresses, numbering. */
import { fold } from '../fold.ts';
import { monthOf } from '../measure/month-names.ts';
import { statesDate } from '../measure/updated.ts';
import type { Passage } from '../types.ts';
import { countWords } from './tokens.ts';

/**
 * Equal for passages that say the same; empty for one that is nothing but a date or an address.
 * White space goes too: “web site” and “website”, “e-mail” and “email” are one word.
 *
 * References (“see section 4”) stay: nothing tells a renumbered section from another article of a
 * law. So do postal addresses and telephone numbers, which look like other words.
 */
export const bareWords = (passage: Pick<Passage, 'kind' | 'text'>): string =>
  fold(withoutForm(passage)).replaceAll(' ', '');

/** The text without numbering and addresses, and with something else in place of dates. */
export function withoutForm({ kind, text }: Pick<Passage, 'kind' | 'text'>, dated = ' '): string {
  const plain = text
    .replace(kind === 'heading' ? HEADING_NUMBER : ITEM_NUMBER, ' ')
    .replace(FOOTNOTE, ' ')
    .replace(ADDRESS, ' ')
    .replace(NUMERIC_DATE, dated)
    .replace(WRITTEN_DATE, (date: string, ...groups: unknown[]) => {
      const { name } = groups.at(-1) as { name: string };
      return monthOf(name) === undefined ? date : dated;
    });
  return NOTICE.test(plain) ? plain.replace(YEAR, dated) : plain;
}

const LONGEST_DATE_LINE = 12;

/** Whether a passage states when the policy was changed or took effect, and nothing else. */
export const isDateLine = ({ text }: Pick<Passage, 'text'>): boolean =>
  text.length < 200 && statesDate(text) && countWords(text) <= LONGEST_DATE_LINE;

const ITEM_NUMBER =
  /^\s*(?:[([]?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[a-z]|[ivxlc]{1,6})[.):\]]{1,2}|\d{1,3}(?:\.\d{1,3}){1,5}|§{1,2} ?\d{1,3}[.:)]?)(?=\s|$)/iu;
/** “5 Cookies” is the fifth section; “5 years” in a paragraph is not. */
const HEADING_NUMBER = new RegExp(
  ITEM_NUMBER.source.replace('^\\s*(?:', '^\\s*(?:(?:section|article|part) )?(?:\\d{1,3}|'),
  'iu',
);

/** The mark of a note, as in “partners[12]”: one more note renumbers all that follow. */
const FOOTNOTE = /\[\d{1,4}\]/gu;

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”()[\]]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu;

const NUMERIC_DATE =
  /(?<![\p{L}\p{N}])(?:\d{4}[-/.] ?\d{1,2}[-/.] ?\d{1,2}|\d{1,2}[-/.] ?\d{1,2}[-/.] ?\d{2,4}|\d{4}年 ?\d{1,2}月(?: ?\d{1,2}日)?)(?![\p{L}\p{N}])/gu;

const WRITTEN_DATE =
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th|er|[ºª°.])? ?(?:of |de |d['’])?)?(?<name>\p{L}{3,12})\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? ?)?(?:de |del )?\d{4}(?![\p{L}\p{N}])/giu;

/** In a notice of copyright a year is a date; elsewhere a number of four digits may be any. */
const NOTICE = /©|\(c\)|\bcopyright\b/iu;
const YEAR = /(?<![\p{L}\p{N}])(?:19|20)\d{2}(?![\p{L}\p{N}])/gu;
