import type { Instant } from '../types.ts';

/** An instant as HTTP and Memento write it (RFC 9110, 5.6.7): `Sat, 19 Jul 2003 16:39:06 GMT`. */
export const httpDate = (instant: Instant): string => new Date(instant).toUTCString();
