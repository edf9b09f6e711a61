/** Sentences about what was odd in a question, and what may have been meant. */
import { href } from '../../archive/urls.ts';
import { element } from '../element.ts';
import { under } from '../site.ts';
import type { Answer } from './session.ts';

/** Puts them into `place`, which stays empty when nothing is odd. */
export function showRemarks(place: HTMLElement, typed: string, answer: Answer): void {
  const sentences = answer.query.remarks.map((text) => element('p', {}, text));
  const meant = answer.unknown.flatMap(({ word, meant: other }) =>
    other === undefined
      ? []
      : [element('p', {}, 'Did you mean ', meantLink(typed, word, other), '?')],
  );
  place.replaceChildren(...named(typed, answer), ...meant, ...sentences, ...unknownFilters(answer));
}

/** Shorter beginnings of names would name many sites that nobody means. */
const LEAST = 3;
const NAMED = 3;

/** Sites that someone may have typed the name of: passages seldom say it. */
function named(typed: string, { engine }: Answer): HTMLElement[] {
  const name = typed.trim().toLowerCase();
  if (name.length < LEAST || /\s/.test(name)) return [];
  const sites = engine.archive.sites.filter((site) => site.startsWith(name)).slice(0, NAMED);
  if (sites.length === 0) return [];
  const links = sites.flatMap((site, at) => [
    at === 0 ? '' : ', ',
    element('a', { href: under(href({ page: 'site', site })) }, site),
  ]);
  return [element('p', {}, sites.length === 1 ? 'The site ' : 'The sites ', ...links)];
}

function meantLink(typed: string, word: string, other: string): HTMLElement {
  const folded = typed.toLowerCase();
  const at = folded.indexOf(word);
  const query = at < 0 ? other : typed.slice(0, at) + other + typed.slice(at + word.length);
  const address = under(`/search/?${new URLSearchParams({ q: query }).toString()}`);
  return element('a', { href: address, 'data-query': query }, `“${other}”`);
}

/** Filters that name nothing the archive has. */
function unknownFilters({ query, engine }: Answer): HTMLElement[] {
  const { sites, topics } = query.filters;
  const unknown = [
    ...sites.filter((site) => !engine.archive.sites.includes(site)).map((site) => `site “${site}”`),
    ...topics
      .filter((topic) => !engine.archive.topics.includes(topic))
      .map((topic) => `topic “${topic}”`),
  ];
  return unknown.map((one) => element('p', {}, `This archive has no ${one.slice(0, 80)}.`));
}
