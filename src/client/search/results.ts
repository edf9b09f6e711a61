/** Hits as a list on the page. */
import { dayInWords } from './day.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import { element } from '../element.ts';
import { under } from '../site.ts';
import type { Hit } from './hits.ts';
import { kindInWords } from './kind-in-words.ts';

let made = 0;

export interface HitShown {
  readonly withSite?: boolean;
  /** Labels of topics by their ids; without them no topics are shown. */
  readonly topics?: Readonly<Record<string, string>>;
}

/** One entry of the list: a link that says whose passage it is and when it was seen, and its words. */
export function hitElement(hit: Hit, shown: HitShown = {}): HTMLLIElement {
  const { withSite = true, topics = {} } = shown;
  const id = `hit-${++made}`;
  const link = element('a', { href: under(hit.address), 'aria-describedby': id });
  if (withSite) link.append(hit.site, ', ');
  if (hit.document !== PRIVACY_POLICY) link.append(`${kindInWords(hit.document)}, `);
  link.append(element('time', { datetime: hit.date }, dayInWords(hit.date)));
  const parts = hit.parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
  const passage = element(
    'p',
    { id, class: 'search-passage', lang: langOf(hit.language) },
    ...parts,
  );
  const entry = element('li', { class: 'search-hit' }, link, passage);
  if (hit.since !== hit.date) link.after(sinceElement(hit.since));
  const labels = hit.topics.flatMap((topic) => topics[topic] ?? []);
  if (labels.length > 0) {
    entry.append(element('p', { class: 'search-topics' }, `Speaks of ${labels.join(', ')}.`));
  }
  return entry;
}

function sinceElement(since: string): HTMLElement {
  const time = element('time', { datetime: since }, dayInWords(since));
  return element('span', { class: 'search-since' }, ' there since ', time);
}

/** Where nobody knows the language, the passage is not in the page's. */
const langOf = (language: string): string => (language === 'und' ? '' : language);
