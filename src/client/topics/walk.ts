/** Walks through the passages on a topic: from the one in the margin that was clicked to the next. */
import { element } from '../element.ts';

/** A topic as the page lists it. */
interface Walk {
  readonly label: string;
  /** The page of the topic. */
  readonly href: string;
  /** The ids of its passages, in the order of the text. */
  readonly passages: readonly string[];
}

export function walkTopics(): void {
  const walks = new Map<string, Walk>();
  for (const group of document.querySelectorAll<HTMLElement>('.topics [data-topic]')) {
    const name = group.querySelector('dt');
    const walk = walkOf(group);
    if (name === null || walk === undefined) continue;
    walks.set(name.id, walk);
    const start = element('button', { type: 'button', class: 'walk-start' }, 'Walk through');
    start.setAttribute('aria-label', `Walk through the passages on ${walk.label}`);
    start.addEventListener('click', () => open(walk, 0, start));
    name.append(' ', start);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.margin .topic')) {
    const walk = walks.get(decodeURIComponent(link.hash.slice(1)));
    const here = link.closest<HTMLElement>('.passage')?.id;
    if (walk === undefined || here === undefined) continue;
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      open(walk, Math.max(0, walk.passages.indexOf(here)), link);
    });
  }
}

function walkOf(group: HTMLElement): Walk | undefined {
  const page = group.querySelector<HTMLAnchorElement>('dt a');
  const passages = [...group.querySelectorAll<HTMLAnchorElement>('dd a')].map((link) =>
    decodeURIComponent(link.hash.slice(1)),
  );
  const label = group.dataset['topic'];
  return page === null || label === undefined ? undefined : { label, href: page.href, passages };
}

let shown: { close: () => void } | undefined;

/** Shows the bar with which one goes on; `from` gets the focus back. */
function open({ label, href, passages }: Walk, start: number, from: HTMLElement): void {
  shown?.close();
  const ended = new AbortController();
  const { signal } = ended;
  const place = element('span', { class: 'walk-place', role: 'status' });
  const previous = button('Previous', () => go(at - 1, previous));
  const next = button('Next', () => go(at + 1, next));
  const bar = element(
    'div',
    { class: 'walk', role: 'region', 'aria-label': `Passages on ${label}` },
    place,
    previous,
    next,
    element('a', { href }, 'All policies on it'),
    button('Close', close),
  );
  let at = start;
  let pressed = next;
  document.body.append(bar);
  shown = { close };
  // Going to a passage takes the focus from the button that was pressed.
  addEventListener('hashchange', () => pressed.focus({ preventScroll: true }), { signal });
  addEventListener('keydown', ({ key }) => (key === 'Escape' ? close() : undefined), { signal });
  go(start, next);
  next.focus({ preventScroll: true });

  function go(to: number, by: HTMLButtonElement): void {
    at = (to + passages.length) % passages.length;
    pressed = by;
    place.textContent = `${label}: passage ${at + 1} of ${passages.length}`;
    // The address is what one would cite, and the style marks the passage that it leads to.
    location.replace(`#${encodeURIComponent(passages[at] ?? '')}`);
  }

  function close(): void {
    ended.abort();
    bar.remove();
    shown = undefined;
    from.focus({ preventScroll: true });
  }
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}
