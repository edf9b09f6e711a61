/** All versions that have a passage, behind a button of each hit. */
import { versionsIn } from '../../archive/search/presence.ts';
import { href } from '../../archive/urls.ts';
import { element } from '../element.ts';
import { under } from '../site.ts';
import { dayInWords } from './day.ts';
import type { Engine } from './engine.ts';
import type { Hit } from './hits.ts';
import { sentenceOfFailure } from './not-working.ts';

/** A button that opens the list of the versions with the passage, and closes it again. */
export function lifeButton(engine: Engine, hit: Hit): HTMLElement {
  const name = `All ${hit.versions.toLocaleString('en')} versions with this passage`;
  const button = element('button', { type: 'button', class: 'search-life' }, name);
  button.setAttribute('aria-expanded', 'false');
  const room = element('div', { class: 'search-lives' });
  button.addEventListener('click', async () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    room.hidden = !open;
    if (!open || room.childElementCount > 0) return;
    try {
      room.replaceChildren(...(await lifeOf(engine, hit)));
    } catch (error) {
      room.replaceChildren();
      button.setAttribute('aria-expanded', 'false');
      button.after(element('p', { role: 'status' }, sentenceOfFailure(error)));
    }
  });
  return element('div', {}, button, room);
}

/** For each time that the passage stood there without a break its versions, as links to it. */
async function lifeOf(engine: Engine, hit: Hit): Promise<HTMLElement[]> {
  const { site, document, passage, marks } = hit;
  const { text, position } = hit.at;
  const lives = await engine.lives(engine.archive.ownerOf(text));
  const runs = lives.runsAt(text, position);
  const spans = runs.flatMap((from, run) => (run % 2 === 0 ? [[from, runs[run + 1] ?? from]] : []));
  return spans.flatMap((span, number) => {
    const items = [...versionsIn(span)].map((place) => element('li', {}, linkTo(place)));
    const list = element('ol', {}, ...items);
    if (number === 0) return [list];
    return [element('p', {}, 'Then not, and again in:'), list];
  });

  function linkTo(place: number): HTMLElement {
    const version = lives.versionAt(place);
    const day = lives.dateAt(place);
    const address = `${href({ page: 'version', site, document, version })}?${marks}#${passage}`;
    // Two versions of one day are told apart by the time.
    const time = version.length > day.length && version.startsWith(day);
    const said = time ? `${dayInWords(day)}, ${timeInWords(version)}` : dayInWords(day);
    return element('a', { href: under(address) }, element('time', { datetime: day }, said));
  }
}

/** `16:39:06 UTC` for a version `2003-07-19T163906`. */
const timeInWords = (version: string): string =>
  version.replace(/^.*T(\d\d)(\d\d)(\d\d).*$/, '$1:$2:$3 UTC');
