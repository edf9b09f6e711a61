/** The page of comparisons: all that it shows is in its address. */
import type { RootContent } from 'hast';
import { toDom } from 'hast-util-to-dom';
import { ofChange } from '../../archive/cite/of-change.ts';
import type { CitedArchive, Reference } from '../../archive/cite/reference.ts';
import { href, type VersionPlace } from '../../archive/urls.ts';
import { showInAddress } from '../address/show.ts';
import { citeButton } from '../cite/button.ts';
import { element } from '../element.ts';
import { link, publicAddress } from '../site.ts';
import { type Compared, comparedFrom, historiesFrom } from './compared.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { compareForm } from './compare-form.ts';
import { type Asked, askedIn, type Given } from './given.ts';
import type { Problem } from './problem.ts';
import { loadPublished } from './published.ts';

/** Does nothing on any other page. */
export async function startComparePage(): Promise<void> {
  const heading = document.querySelector<HTMLElement>('[data-comparison] h1');
  const room = document.querySelector<HTMLElement>('[data-comparison-room]');
  if (heading === null || room === null) return;
  const status = element('p', { role: 'status' });
  const content = element('div');
  room.append(status, content);

  const histories = historiesFrom(loadPublished);
  const asked = askedIn(location.search);
  const { a, b } = asked;
  const form = (problems: { a?: Problem; b?: Problem }) =>
    compareForm({ asked, problems, histories, link });
  if (!wantsBoth(a) || !wantsBoth(b)) {
    content.append(form({ ...unnamed('a', asked), ...unnamed('b', asked) }));
    return;
  }

  status.textContent = 'Loading the two versions …';
  const sides = await Promise.all([comparedFrom(histories, a), comparedFrom(histories, b)]);
  const [one, other] = sides;
  if (isCompared(one) && isCompared(other)) {
    status.textContent = 'Comparing the two versions …';
    await drawn();
    show(comparisonOf(one, other, link));
    keepInAddress(one.place, other.place);
    offerToCite(one.place, other.place);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
    return;
  }
  status.textContent = 'The two cannot be compared: what is amiss stands below.';
  content.append(
    form({
      ...(isCompared(one) ? {} : { a: one }),
      ...(isCompared(other) ? {} : { b: other }),
    }),
  );

  function show({ title, heading: said, body, outcome }: Comparison): void {
    if (heading === null) return;
    const before = heading.textContent.trim();
    document.title = document.title.replace(before, () => title);
    heading.classList.add('name');
    heading.replaceChildren(...said.map(inPage));
    content.replaceChildren(...body.map(inPage));
    offerToUnfold(content);
    status.className = 'aloud';
    status.textContent = outcome;
  }
}

const inPage = (node: RootContent): Node => toDom(node);

/** Whether it names a version, or nothing that there could be: then it is said what is wrong. */
const wantsBoth = (given: Given | undefined): given is Given =>
  given !== undefined && (given.of === undefined || given.of.version !== undefined);

function unnamed(name: 'a' | 'b', asked: Asked): { a?: Problem; b?: Problem } {
  const given = asked[name];
  if (given === undefined || given.of !== undefined) return {};
  return { [name]: { kind: 'unnamed', given: given.text } };
}

const isCompared = (side: Compared | Problem): side is Compared => 'facts' in side;

/** Once the browser has drawn what was said: comparing long texts leaves it no time to. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** The address in its plain form, whichever way it was written: it is what people copy. */
function keepInAddress(a: VersionPlace, b: VersionPlace): void {
  const query = href({ page: 'compare', a, b }).replace(/^[^?]*/, '');
  if (query !== location.search) showInAddress(query + location.hash, 'replace');
}

/** Among the ways on from the comparison, above its parts. */
function offerToCite(from: VersionPlace, to: VersionPlace): void {
  const archive = document.querySelector<HTMLElement>('[data-archive]')?.dataset['archive'];
  if (archive === undefined) return;
  const cited = (): Reference =>
    ofChange({
      from,
      to,
      archive: JSON.parse(archive) as CitedArchive,
      url: publicAddress(href({ page: 'compare', a: from, b: to })),
    });
  document
    .querySelector('.ways')
    ?.append(element('li', {}, citeButton('Cite this comparison', cited)));
}

/** One button for all that is folded, where there is something. */
function offerToUnfold(content: HTMLElement): void {
  const list = content.querySelector('.change');
  const folded = [...content.querySelectorAll('details')];
  if (list === null || folded.length === 0) return;
  const button = element('button', { type: 'button' });
  const label = (): void => {
    button.textContent = folded.every(({ open }) => open) ? 'Fold all' : 'Unfold all';
  };
  label();
  button.addEventListener('click', () => {
    const open = !folded.every((one) => one.open);
    for (const one of folded) one.open = open;
    label();
  });
  list.before(element('p', { class: 'unfold' }, button));
}
