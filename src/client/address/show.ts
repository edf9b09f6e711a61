/** What a page shows stands in its address, so that a link or a reload shows it again. */

/**
 * Changes the query of the page's address, in place or as a step that one can go back from. Some browsers
 * refuse it to pages on a disk: those show what was asked for all the same, under the old address.
 */
export function showInAddress(query: string, how: 'push' | 'replace'): void {
  const address = location.pathname + query;
  try {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
  }
}
