import { isWebAddress } from '../web-address.ts';

/** A licence or a statement of rights in the terms of schema.org: an address, or a work that has the words. */
export const statement = (words: string | undefined) =>
  words === undefined || isWebAddress(words) ? words : { '@type': 'CreativeWork', text: words };
