/** Ways to cite what a page says of itself: a button, one at the passage that was linked to, and a key. */
import type { Reference } from '../../archive/cite/reference.ts';
import { isTyping } from '../quick-search/shortcuts.ts';
import { whole } from '../site.ts';
import { citeButton } from './button.ts';

/** Without scripts the page has its citation in one style, and files where it knows its address. */
export function offerCitation(): void {
  addEventListener('beforeprint', completeAddresses);
  addEventListener('keydown', citeOnKey);
  const data = document.querySelector('[data-cited]');
  if (data === null) return;
  const reference = (): Reference => JSON.parse(data.textContent) as Reference;
  document.querySelector('[data-cite-room]')?.prepend(citeButton('Cite as …', reference));
  const offer = (): void => offerAtPassage(reference);
  addEventListener('hashchange', offer);
  offer();
}

/** The passage whose address the page has gets a button of its own, before its sign. */
function offerAtPassage(reference: () => Reference): void {
  document.querySelector('.cite-passage')?.remove();
  const passage = document.querySelector<HTMLElement>('.version .passage:target');
  const sign = passage?.querySelector<HTMLElement>('.permalink');
  if (!passage || !sign) return;
  const button = citeButton('Cite', reference, passage);
  button.className = 'cite-passage';
  button.ariaLabel = sign.ariaLabel?.replace('Link to', 'Cite') ?? null;
  // Who follows the sign goes on from where the passage begins: the button is what comes next.
  sign.before(button);
}

function citeOnKey(event: KeyboardEvent): void {
  if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
  const button = ['.cite-passage', '[data-cite]'].flatMap(
    (place) => document.querySelector<HTMLElement>(place) ?? [],
  )[0];
  // Focused first: a dialog gives the focus back to what had it.
  button?.focus();
  button?.click();
}

/** Where the site was built for no address of its own, a page knows it when it is read. */
function completeAddresses(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-address]')) {
    place.textContent = whole(place.dataset['address'] ?? '');
  }
}
