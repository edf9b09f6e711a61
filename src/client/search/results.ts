/** Hits as a list on the page. */
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import { element } from '../element.ts';
import { under } from '../site.ts';
import type { Hit } from './hits.ts';

let made = 0;

/** One entry of the list: a link that says whose passage it is and since when, and its words. */
export function hitElement(hit: Hit): HTMLLIElement {
  const id = `hit-${++made}`;
  const link = element('a', { href: under(hit.address), 'aria-describedby': id }, hit.site, ', ');
  if (hit.document !== PRIVACY_POLICY) link.append(`${hit.document.replaceAll('-', ' ')}, `);
  link.append(element('time', { datetime: hit.date }, dayOf(hit.date)));
  const parts = hit.parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
  const passage = element(
    'p',
    { id, class: 'search-passage', lang: langOf(hit.language) },
    ...parts,
  );
  return element('li', { class: 'search-hit' }, link, passage);
}

/** Where nobody knows the language, the passage is not in the page's. */
const langOf = (language: string): string => (language === 'und' ? '' : language);

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function dayOf(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : days.format(time);
}
