import { element } from '../element.ts';

/** How long a browser may take to begin with a file, in milliseconds. */
const PATIENCE = 60_000;

/** Hands a file to the browser, as a link would that someone clicked. */
export function save(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), PATIENCE);
}
