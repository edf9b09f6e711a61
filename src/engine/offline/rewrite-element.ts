/** What becomes of an element of a page in the offline edition. */
import { posix } from 'node:path';
import { type Edition, UNWANTED_LINKS } from './edition.ts';
import { editionPolicy } from './policy.ts';
import { relativeAddress } from './relative.ts';

export interface Attribute {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
}

/** Attributes whose value is one address. */
const ADDRESSES: ReadonlySet<string> = new Set([
  'action',
  'cite',
  'data',
  'formaction',
  'href',
  'poster',
  'src',
  'xlink:href',
]);

/** Those of its attributes that change, with what they become; or that it goes, which has no content. */
export function rewriteElement<Own extends Attribute>(
  name: string,
  attributes: readonly Own[],
  file: string,
  edition: Edition,
): 'gone' | readonly (readonly [Own, string])[] {
  const value = (wanted: string): string | undefined =>
    attributes.find((one) => one.name === wanted)?.value;
  if (name === 'link' && kindsOf(value('rel')).some((kind) => UNWANTED_LINKS.has(kind)))
    return 'gone';
  const changed: [Own, string][] = [];
  for (const attribute of attributes) {
    const made = rewriteAttribute(name, attribute, value('http-equiv')?.toLowerCase());
    if (made !== undefined && made !== attribute.value) changed.push([attribute, made]);
  }
  return changed;

  function rewriteAttribute(
    element: string,
    attribute: Attribute,
    header: string | undefined,
  ): string | undefined {
    if (ADDRESSES.has(attribute.name)) return relative(attribute.value);
    if (attribute.name === 'srcset') return attribute.value.replace(CANDIDATES, relative);
    if (attribute.name === 'data-base') return rootFrom(file);
    if (element !== 'meta' || attribute.name !== 'content') return undefined;
    if (header === 'content-security-policy') return editionPolicy();
    if (header !== 'refresh') return undefined;
    return attribute.value.replace(
      TARGET,
      (_, before: string, to: string) => before + relative(to),
    );
  }

  function relative(address: string): string {
    return relativeAddress(address, file, edition);
  }
}

const kindsOf = (rel = ''): string[] => rel.toLowerCase().split(/\s+/);

/** The addresses of `a.webp 1x, b.webp 2x`. */
const CANDIDATES = /(?<=^|,\s*)[^\s,]+/g;

/** `0; url=/policies/` */
const TARGET = /^(\d+;\s*url=)(.+)$/is;

/** The way from a page to the folder of the site: `../../`, or `./`. */
export const rootFrom = (file: string): string =>
  `${posix.relative(posix.dirname(file), '.') || '.'}/`;
