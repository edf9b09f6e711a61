/** No policy is longer: the longest seen, a page with all its markup, had two megabytes. */
export const MOST_BYTES = 10_000_000;

export const MOST = '10 MB';

/** A size for people: `12.3 MB`. */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
