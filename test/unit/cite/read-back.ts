/** Citations as an independent library reads them: https://citation.js.org/ */
import { Cite, type CslItem } from '@citation-js/core';
import { expect } from 'vitest';
import { citationFormats } from '../../../src/archive/cite/index.ts';
import { note } from '../../../src/archive/cite/phrases.ts';
import type { Reference } from '../../../src/archive/cite/reference.ts';

// They add themselves to the library.
await import('@citation-js/plugin-bibtex');
await import('@citation-js/plugin-csl');
await import('@citation-js/plugin-ris');

const readers: Readonly<Record<string, string | undefined>> = {
  bibtex: '@bibtex/text',
  biblatex: '@biblatex/text',
  ris: '@ris/file',
  'csl-json': undefined,
};

export function readBack(format: string, reference: Reference): CslItem {
  const written = citationFormats.find(({ id }) => id === format)?.write(reference) ?? '';
  const type = readers[format];
  const { data } = new Cite(written, type === undefined ? {} : { forceType: type });
  expect(data).toHaveLength(1);
  return data[0] as CslItem;
}

/** What an item must say to be this reference. RIS has no way to write a comma in an institution's name. */
export function expectSame(format: string, reference: Reference): void {
  const item = readBack(format, reference);
  const author = format === 'ris' ? reference.author?.replaceAll(/,\s*/g, ' ') : reference.author;
  const [name] = item.author ?? [];
  const said = {
    title: item.title,
    author: name?.literal ?? name?.family,
    publisher: item.publisher,
    day: item.issued?.['date-parts'][0]?.join('-'),
    url: item.URL,
    note: item.note,
  };
  expect(said).toEqual({
    title: reference.title,
    author,
    publisher: reference.publisher,
    day: reference.captured?.slice(0, 10).replaceAll('-0', '-'),
    url: reference.url,
    note: note(reference),
  });
  expect(item.author ?? []).toHaveLength(author === undefined ? 0 : 1);
}

/** The item rendered by a CSL processor (citeproc-js) in a style of the CSL project. */
export function rendered(reference: Reference, template: string): string {
  const written = citationFormats.find(({ id }) => id === 'csl-json')?.write(reference) ?? '';
  return new Cite(written).format('bibliography', { template, format: 'text' });
}
