/** The citation of a version, to be copied, with its address written out in full. */
import { element } from '../element.ts';

/** A button that is laid over room which the page has already: nothing moves. */
export function offerCitation(): void {
  const citation = document.querySelector<HTMLElement>('#citation');
  if (citation === null) return;
  addEventListener('beforeprint', completeAddresses);
  if (!('clipboard' in navigator)) return;
  const button = element(
    'button',
    { type: 'button', class: 'copy', 'aria-live': 'polite' },
    'Copy',
  );
  button.setAttribute('aria-describedby', 'citation');
  button.addEventListener('click', async () => {
    completeAddresses();
    const text = citation.textContent.replace(/\s+/g, ' ').trim();
    button.textContent = await navigator.clipboard.writeText(text).then(
      () => 'Copied',
      () => 'Not allowed',
    );
  });
  citation.after(button);
}

/** Where the site was built for no address of its own, a page knows it when it is read. */
function completeAddresses(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-address]')) {
    place.textContent = new URL(place.dataset['address'] ?? '', location.href).href;
  }
}
