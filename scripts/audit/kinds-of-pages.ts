/**
 * One page of each kind: pages whose addresses have the same first part and depth are of a kind.
 * Versions of the privacy policy and of other documents, further pages of a listing, and the pages
 * of the guide differ so too.
 */
export function kindsOfPages(pages: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const page of pages) {
    const parts = page.split('/');
    const listing = parts.some((part) => part.startsWith('page-')) ? 'further' : '';
    const kind = parts[0] === 'guide' ? page : `${parts[0]} ${parts.length} ${listing}`;
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}
