import { linkUnder } from '../archive/urls.ts';
import { origin } from './environment.ts';

/** Addresses of pages under the base path of this build. */
export const link = linkUnder(import.meta.env.BASE_URL);

/** The address of a path from the site’s root, `/policies/calibex.com/`, under the base path of this build. */
export const under = (path: string): string => import.meta.env.BASE_URL + path.slice(1);

/** A page's path as an address, where it is known at which the site is published; else the path. */
export const published = (path: string): string =>
  origin === undefined ? path : new URL(path, origin).href;
