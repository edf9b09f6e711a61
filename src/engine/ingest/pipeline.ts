/** Raised whenever the same original would give other MDX; then every document is derived again. */
export const PIPELINE = 1;
