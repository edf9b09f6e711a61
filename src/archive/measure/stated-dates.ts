/** Dates that a passage introduces as those of a change or of coming into force. */
import { isDay } from '../memento.ts';
import { monthOf } from './month-names.ts';

export interface StatedDate {
  /** When the text was changed, or from when on it holds. */
  readonly of: 'change' | 'effect';
  /** `2018-05-25`, or `2018-05` where no day is stated. */
  readonly date: string;
}

/** So long a passage at most is looked at, and so much of it before a date. */
const LONGEST = 1_500;
const LEAD = 140;

/** Day, month and year in the orders in which they are written; months are looked up afterwards. */
const DATE =
  /(?<![\p{L}\p{N}])(?:(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})|(?<first>\d{1,2})(?<mark>[-/.]) ?(?<second>\d{1,2})[-/.] ?(?<last>\d{4})|(?<before>\d{1,2})?(?:st|nd|rd|th|er|re|[eè]me|[ºª°.])? ?(?:of |de |d['’])?(?<name>\p{L}{3,12})\.? ?(?:(?<after>\d{1,2})(?:st|nd|rd|th)?)?,? ?(?:de |del )?(?<named>\d{4}))(?![\p{L}\p{N}]|[-/.]\d)/giu;

const STRONG =
  /\b(?:last|latest|most recent(?:ly)?)[ -](?:up-?dated?|revis(?:ed|ion)|modifi(?:ed|cation)|amend(?:ed|ment)|chang(?:ed|e)|edited)\b|derni[eè]re (?:mise [aà] jour|modification|r[eé]vision|actualisation)|(?:mise [aà] jour|modifi[eé]e|r[eé]vis[eé]e|actualis[eé]e) pour la derni[eè]re fois|\bletzte[rn]? (?:aktualisierung|[aä]nderung|[uü]berarbeitung|fassung)|\bzuletzt (?:aktualisiert|ge[aä]ndert|[uü]berarbeitet)|[uú]ltima (?:actualizaci[oó]n|modificaci[oó]n|revisi[oó]n|atualiza[cç][aã]o|modifica[cç][aã]o|altera[cç][aã]o|revis[aã]o|modifica|revisione)|ultimo aggiornamento|\blaatst(?:e)? (?:bijgewerkt|gewijzigd|wijziging|update|aangepast|herzien)/giu;

/** Words that may speak of anything else too: they have to begin the sentence, or be said of the policy. */
const WEAK =
  /\b(?:updated|revised|modified|amended)\b|\b(?:date of (?:last )?(?:revision|update)|revision date|version date)\b|mis(?:e|es)? [aà] jour|actualis[eé]es?\b|date de (?:la )?modification|\bstand\b|\baktualisiert\b|\bactualizad[oa]\b|\baggiornat[oa]\b|\bbijgewerkt\b|\batualizad[oa]\b/giu;

const EFFECT =
  /\beffective(?: date)?\b|\b(?:takes?|took|come|came|goe?s?) (?:into )?effect\b|(?:date d['’])?entr[eé]e en vigueur\b|\ben vigueur\b|date d['’]effet|\bin kraft(?: ab| seit| getreten)?\b|\bg[uü]ltig (?:ab|seit)\b|\bfecha de (?:entrada en vigor|vigencia)|\ben vigor\b|\bin vigore\b|\bingangsdatum\b|\bem vigor\b/giu;

/** What a policy calls itself. */
const ITSELF =
  /policy|notice|statement|version|politique|d[eé]claration|charte|erkl[aä]rung|hinweise|richtlinie|pol[ií]tica|aviso|declaraci[oó]n|informativa|verklaring|beleid|statuto/iu;

/** What else changes or comes into force: laws, and policies that this one replaced. */
const OTHER =
  /\b(?:gdpr|rgpd|dsgvo|avg|ccpa|regulation|r[eè]glement|directive|law|loi|act|gesetz|verordnung|ley|legge|until|prior|previous(?:ly)?|earlier|old(?:er)?|former|before|jusqu|pr[eé]c[eé]dente?|ant[eé]rieure?s?|avant|bis|vorherige|fr[uü]here|hasta|anterior|precedente|vorige|tot)\b/iu;

/** Words that may stand between what introduces a date and the date. */
const BETWEEN = new Set(
  (
    'on as of is was the this our privacy policy notice statement date at from since to in and starting beginning and ' +
    'effective update updated revised version last ' +
    'et le la du de des en au à a l d est été réalisée compter dater depuis présente cette politique confidentialité et ' +
    'entrée vigueur date ce document version ' +
    'der die das dieser diese datenschutzerklärung datum ist seit ab zum am vom im wurde ' +
    'el fecha desde esta política privacidad es fue del día il della di dal questa informativa è ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
    'op van het deze per privacyverklaring em da do dia desta'
  ).split(' '),
);

/** The dates of a passage that it states of the policy itself, in order. */
export function statedDates(passage: string): StatedDate[] {
  const start = passage.slice(0, LONGEST);
  if (!/\d/.test(start)) return [];
  const text = start.replace(INVISIBLE, '').replace(/\s+/gu, ' ');
  if (!/\d{4}/.test(text)) return [];
  return [...text.matchAll(DATE)].flatMap((match) => {
    const lead = sentenceBefore(text.slice(Math.max(0, match.index - LEAD), match.index));
    const introduced = introduction(lead);
    if (introduced === undefined) return [];
    const date = readDate(match.groups ?? {}, introduced.english);
    return date === undefined ? [] : [{ of: introduced.of, date }];
  });
}

/** Characters that are not seen and stand inside dates. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

const sentenceBefore = (lead: string): string =>
  lead.split(/(?<=[\p{L}\p{N}][.!?|;]) /u).at(-1) ?? '';

function introduction(lead: string): { of: StatedDate['of']; english: boolean } | undefined {
  const kinds = [
    [STRONG, 'change', true],
    [EFFECT, 'effect', false],
    [WEAK, 'change', false],
  ] as const;
  for (const [words, of, anywhere] of kinds) {
    const match = [...lead.matchAll(words)].at(-1);
    if (match === undefined) continue;
    const before = lead.slice(0, match.index);
    const after = lead.slice(match.index + match[0].length);
    if (!wordsIn(after).every((word) => BETWEEN.has(word)) || OTHER.test(before)) continue;
    if (!anywhere && wordsIn(before).length > 2 && !ITSELF.test(before)) continue;
    return {
      of,
      english: /^(?:last|latest|most|up|rev|mod|am|eff|take|took|c[oa]me|go|date of)/i.test(
        match[0],
      ),
    };
  }
  return undefined;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Nothing where the numbers may be read in two ways: 03/04/2018 is in March or in April. */
function readDate(parts: Record<string, string | undefined>, english: boolean): string | undefined {
  const { year, month, day, first, mark, second, last, before, name, after, named } = parts;
  if (year !== undefined) return calendar(year, Number(month), day);
  if (last !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    const dayFirst = a > 12 || a === b || (mark === '.' && !english);
    if (dayFirst) return calendar(last, b, first);
    return b > 12 && mark === '/' ? calendar(last, a, second) : undefined;
  }
  const found = name === undefined ? undefined : monthOf(name);
  if (found === undefined || named === undefined) return undefined;
  if (before !== undefined && after !== undefined) return undefined;
  return calendar(named, found, before ?? after);
}

function calendar(year: string, month: number, day: string | undefined): string | undefined {
  if (month < 1 || month > 12 || year < '1990' || year > '2099') return undefined;
  const stem = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return stem;
  const date = `${stem}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : undefined;
}
