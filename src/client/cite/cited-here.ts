/** What a page is cited as, where and when it is read. */
import { clean } from '../../archive/cite/clean.ts';
import { ofPassage } from '../../archive/cite/of-passage.ts';
import type { Reference } from '../../archive/cite/reference.ts';
import { whole } from '../site.ts';
import { textsOf } from '../passage/own-text.ts';

/** With whole addresses, the day, and the words of the passage where one is cited. */
export function citedHere(reference: Reference, passage: HTMLElement | undefined): Reference {
  const url = whole(reference.url);
  const here = { ...reference, url, accessed: new Date().toISOString().slice(0, 10) };
  if (passage === undefined) return here;
  const text = clean(
    textsOf(passage)
      .map(({ data }) => data)
      .join(''),
  );
  return ofPassage(here, { id: passage.id, text });
}
