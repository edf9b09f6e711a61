import { clean } from './clean.ts';
import { lowerFirst } from './pieces.ts';
import type { Reference } from './reference.ts';
import { textFragment } from './text-fragment.ts';

/** The citation of a passage: that of its version, with its words and an address that leads to them. */
export function ofPassage(version: Reference, passage: { id: string; text: string }): Reference {
  const { id, text } = passage;
  return {
    ...version,
    key: `${version.key}-${id}`,
    what: `Passage of the ${lowerFirst(version.what)}`,
    quotation: clean(text),
    url: version.url + textFragment(text, id),
  };
}
