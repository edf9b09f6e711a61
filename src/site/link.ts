import { linkUnder } from '../archive/urls.ts';
import { origin } from './environment.ts';

/** Addresses of pages under the base path of this build. */
export const link = linkUnder(import.meta.env.BASE_URL);

/** A page's path as an address, where it is known at which the site is published; else the path. */
export const published = (path: string): string =>
  origin === undefined ? path : new URL(path, origin).href;
