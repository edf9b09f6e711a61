/** What is said when the search cannot answer. */
import { element } from '../element.ts';
import { under } from '../site.ts';

export function browseInstead(): HTMLElement {
  const link = element('a', { href: under('/policies/') }, 'Browse all policies');
  return element('span', { class: 'browse' }, link, '.');
}

export const sentenceOfFailure = (error: unknown): string =>
  `The search does not work at the moment: ${error instanceof Error ? error.message : String(error)}. `;
