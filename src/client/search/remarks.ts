/** Sentences about what was odd in a question, and what may have been meant. */
import { href } from '../../archive/urls.ts';
import { element } from '../element.ts';
import { under } from '../site.ts';
import { distance } from './resolve.ts';
import type { Answer } from './session.ts';

/** Puts them into `place`, which stays empty when nothing is odd. */
export function showRemarks(place: HTMLElement, typed: string, answer: Answer): void {
  const sentences = answer.query.remarks.map((text) => element('p', {}, text));
  const meant = answer.unknown.flatMap(({ word, meant: other }) =>
    other === undefined
      ? []
      : [element('p', {}, 'Did you mean ', meantLink(typed, word, other), '?')],
  );
  place.replaceChildren(
    ...named(typed, answer),
    ...meant,
    ...sentences,
    ...unknownFilters(typed, answer),
  );
}

/** Shorter beginnings of names would name many sites that nobody means. */
const LEAST = 3;
const NAMED = 3;

/** Sites that someone may have typed the name of, or asked for alone: passages seldom say it. */
function named(typed: string, { engine, query }: Answer): HTMLElement[] {
  const name = typed.trim().toLowerCase();
  const asked = query.clauses.length === 0 ? query.filters.sites : [];
  const isName = name.length >= LEAST && !/\s/.test(name);
  const sites = engine.archive.sites
    .filter((site) => asked.includes(site) || (isName && site.startsWith(name)))
    .slice(0, NAMED);
  if (sites.length === 0) return [];
  const links = sites.flatMap((site, at) => [
    at === 0 ? '' : ', ',
    element('a', { href: under(href({ page: 'site', site })) }, site),
  ]);
  return [element('p', {}, sites.length === 1 ? 'The site ' : 'The sites ', ...links)];
}

/** A link to the question with `word` replaced. */
function meantLink(typed: string, word: string, other: string): HTMLElement {
  const folded = typed.toLowerCase();
  const at = folded.indexOf(word);
  const query = at < 0 ? other : typed.slice(0, at) + other + typed.slice(at + word.length);
  const address = under(`/search/?${new URLSearchParams({ q: query }).toString()}`);
  return element('a', { href: address, 'data-query': query }, `“${other}”`);
}

/** Filters that name nothing the archive has, and what may have been meant. */
function unknownFilters(typed: string, { query, engine }: Answer): HTMLElement[] {
  const { sites, topics, documents, languages } = query.filters;
  const { archive } = engine;
  return [
    ...unknown('site', sites, archive.sites),
    ...unknown('topic', topics, archive.topics),
    ...unknown('document', documents, archive.kinds),
    ...unknown(
      'text in the language',
      languages,
      archive.languages.flatMap((tag) => [
        tag.toLowerCase(),
        tag.toLowerCase().split('-')[0] ?? '',
      ]),
    ),
  ];

  function unknown(
    what: string,
    asked: readonly string[],
    known: readonly string[],
  ): HTMLElement[] {
    return asked
      .filter((one) => !known.includes(one))
      .map((one) => {
        const said = `This archive has no ${what} “${one.slice(0, 80)}”`;
        const meant = alike(one, known);
        if (meant === undefined || !typed.toLowerCase().includes(one)) {
          return element('p', {}, `${said}.`);
        }
        return element('p', {}, `${said}. Did you mean `, meantLink(typed, one, meant), '?');
      });
  }
}

/** The name that is up to two slips away, or begins as the one that was asked for. */
function alike(asked: string, known: readonly string[]): string | undefined {
  const [label = ''] = asked.split('.');
  const near = known
    .map((one) => ({ one, slips: distance(asked, one, SLIPS) }))
    .filter(({ slips }) => slips <= Math.min(SLIPS, asked.length / 3))
    .sort((a, b) => a.slips - b.slips)[0]?.one;
  if (near !== undefined || label.length < LEAST) return near;
  return known.find((one) => one.split('.')[0] === label);
}

const SLIPS = 2;
