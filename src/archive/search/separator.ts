/**
 * Stands between passages in the index. Pagefind gives it a position and, since it is punctuation,
 * no entry: it cannot be searched for, and a phrase cannot reach across it.
 */
export const SEPARATOR = '¶';
