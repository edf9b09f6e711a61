/** The origins of a site's captures, read once for all the versions whose pages follow each other. */
import { type Origins, originsOf } from '../archive/origins.ts';
import { readRecord } from '../engine/reader.ts';
import { content } from './environment.ts';

let last: { readonly site: string; readonly origins: Promise<Origins> } | undefined;

/** @param site the site under whose name the captures are recorded */
export function originsAt(site: string): Promise<Origins> {
  // In development the record may have changed since the last page was shown.
  if (last?.site !== site || import.meta.env.DEV)
    last = { site, origins: readRecord(content, site).then(originsOf) };
  return last.origins;
}
