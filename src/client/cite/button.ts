import type { Reference } from '../../archive/cite/reference.ts';
import { element } from '../element.ts';
import { openCitation } from './open.ts';

/** A button that opens the dialog. What is cited is asked when it is pressed. */
export function citeButton(
  label: string,
  cited: () => Reference,
  passage?: HTMLElement,
): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', 'data-cite': '', 'aria-haspopup': 'dialog' },
    label,
  );
  button.addEventListener('click', () => {
    openCitation(cited(), passage).catch(() => {
      // The citation in the page is still there.
      button.textContent = 'Not loaded';
    });
  });
  return button;
}
