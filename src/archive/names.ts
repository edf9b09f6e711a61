/** How the parts of an address are spelled: what is none of them is never made one. */

/** A host name in ASCII, or a service's name as a slug; no longer than `LONGEST_SITE`. */
export const SITE = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*$/;

/**
 * How long the name of a site may be. A host name has up to 253 characters, a file name 255 bytes on
 * every common file system, and endings such as `.jsonl` want their share of them.
 */
export const LONGEST_SITE = 240;

/** Starts with a letter, so that it never meets a version. */
export const DOCUMENT = /^(?!page-)[a-z][a-z0-9-]{0,63}$/;

/** A day, with a time where another version of the document began on it. */
export const VERSION = /^\d{4}-\d\d-\d\d(T\d{6}(-\d+)?)?$/;

/** The name of a release, which is a folder of its own: `2026-11`, `1.0.0`. */
export const RELEASE = /^[0-9A-Za-z][0-9A-Za-z.-]{0,63}$/;
