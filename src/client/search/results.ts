/** Hits as a list on the page. */
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import { element } from '../element.ts';
import { under } from '../site.ts';
import type { Hit } from './hits.ts';

/** One entry of the list: a link to the passage that says whose it is and when it was observed. */
export function hitElement(hit: Hit): HTMLLIElement {
  const source = element('span', { class: 'hit-source' }, element('b', {}, hit.site), ' ');
  if (hit.document !== PRIVACY_POLICY) source.append(`${hit.document.replaceAll('-', ' ')} `);
  source.append(element('time', { datetime: hit.date }, dayOf(hit.date)));
  const passage = element('span', { class: 'hit-passage', lang: hit.language }, ...partsOf(hit));
  const link = element('a', { class: 'hit-link', href: under(hit.address) }, source, ' ', passage);
  return element('li', { class: 'hit' }, link);
}

function partsOf(hit: Hit): (Node | string)[] {
  return hit.parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function dayOf(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : days.format(time);
}
