import { linkUnder } from '../archive/urls.ts';

/** Addresses of pages under the base path of this build. */
export const link = linkUnder(import.meta.env.BASE_URL);
