/**
 * Makes one index of several. Pagefind holds about sixty times the text that it reads, so a large
 * archive is indexed in parts; a browser would have to ask each of them, so the parts are joined.
 *
 * The result is what Pagefind would have written at once, except that files are named after other
 * digests and words are spread over files of even size.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { array, arrayHead, text, unsigned } from './cbor.ts';
import {
  readContents,
  readEntry,
  readFilter,
  startPacking,
  unpack,
  VERSION,
  type Contents,
  type Entry,
  type EntryLanguage,
  type Packing,
} from './part.ts';
import { joinWords, readWords, type Word } from './words.ts';

/** A part, and what it was made of. */
export interface Part {
  /** Its fragments are moved out of here. */
  readonly folder: string;
  /** The documents of each language, in the order in which they were indexed. */
  readonly documents: ReadonlyMap<string, readonly IndexedDocument[]>;
}

export interface IndexedDocument {
  /** What it is sorted by. */
  readonly sort: Readonly<Record<string, string>>;
  /** How many words Pagefind counted. */
  readonly words: number;
}

/** Bytes of words in one file before it is packed: what a browser fetches for one word of a query. */
const CHUNK = 64 * 1024;

/**
 * Joins the parts into `folder`.
 *
 * @throws when a part is not as Pagefind writes it.
 */
export async function joinIndexes(parts: readonly Part[], folder: string): Promise<void> {
  const packing = startPacking();
  for (const name of ['index', 'filter', 'fragment'])
    mkdirSync(join(folder, name), { recursive: true });
  const entries = parts.map((part) => ({ part, entry: readEntry(part.folder) }));
  const languages = new Set(entries.flatMap(({ entry }) => Object.keys(entry.languages)));
  const joined = [...languages].sort().map((language): [string, EntryLanguage] => {
    const sections = entries.flatMap(({ part, entry }) => section(part, language, entry));
    return [language, joinLanguage(language, sections, folder, packing)];
  });
  await packing.done();
  for (const { folder: from } of parts) copyPrograms(from, folder);
  const entry: Entry = {
    version: VERSION,
    languages: Object.fromEntries(joined),
    include_characters: entries[0]?.entry.include_characters ?? [],
  };
  writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
}

/** One language of one part. */
interface Section {
  readonly folder: string;
  readonly wasm: string | null;
  readonly contents: Contents;
  readonly sorts: readonly Readonly<Record<string, string>>[];
}

function section({ folder, documents }: Part, language: string, entry: Entry): Section[] {
  const found = entry.languages[language];
  if (found === undefined) return [];
  const contents = readContents(folder, found.hash);
  const indexed = documents.get(language) ?? [];
  // The order of the pages is known by no name in the file, only by having fed them.
  if (
    contents.pages.map(({ words }) => words).join() !== indexed.map(({ words }) => words).join()
  ) {
    throw new Error(
      `The pages of the search index (${language}) are not the documents that Pagefind was given. ` +
        'It is a mistake in Smallprint: please report it.',
    );
  }
  const sorts = indexed.map(({ sort }) => sort);
  return [{ folder, wasm: found.wasm, contents, sorts }];
}

function joinLanguage(
  language: string,
  sections: readonly Section[],
  folder: string,
  packing: Packing,
): EntryLanguage {
  const name = (bytes: Buffer): string => `${language}_${digest(bytes)}`;
  let count = 0;
  const numbered = sections.map((one) => {
    const offset = count;
    count += one.contents.pages.length;
    return { ...one, offset };
  });
  const contents = array([
    text(VERSION),
    array(numbered.flatMap((one) => movePages(one, folder))),
    array([...writeWords(numbered, folder, name, packing)]),
    array([...writeFilters(numbered, folder, name, packing)]),
    array(sorted(sections.flatMap((one) => one.sorts))),
    array(sameFields(sections).map((field) => text(field))),
  ]);
  const hash = name(contents);
  packing.write(join(folder, `pagefind.${hash}.pf_meta`), contents);
  return { hash, wasm: sections[0]?.wasm ?? null, page_count: count };
}

type Numbered = Section & { readonly offset: number };

function movePages({ folder: from, contents, offset }: Numbered, folder: string): Buffer[] {
  const file = (hash: string): string => join(folder, 'fragment', `${hash}.pf_fragment`);
  return contents.pages.map(({ hash, words }) => {
    // Pagefind's names are short, and unlike within one part nothing keeps two parts from sharing one.
    const free = existsSync(file(hash)) ? `${hash}_${offset}` : hash;
    renameSync(join(from, 'fragment', `${hash}.pf_fragment`), file(free));
    return array([text(free), unsigned(words), text('')]);
  });
}

function* writeWords(
  sections: readonly Numbered[],
  folder: string,
  name: (bytes: Buffer) => string,
  packing: Packing,
): Generator<Buffer> {
  const streams = sections.map(({ offset, ...one }) => ({ offset, words: wordsOf(one) }));
  let chunk: { word: Buffer; encoded: Buffer }[] = [];
  let size = 0;
  for (const next of joinWords(streams)) {
    chunk.push(next);
    size += next.encoded.length;
    if (size < CHUNK) continue;
    yield write(chunk);
    chunk = [];
    size = 0;
  }
  if (chunk.length > 0) yield write(chunk);

  function write(words: readonly { word: Buffer; encoded: Buffer }[]): Buffer {
    const bytes = array([array(words.map(({ encoded }) => encoded))]);
    const hash = name(bytes);
    packing.write(join(folder, 'index', `${hash}.pf_index`), bytes);
    const [from, to] = [words[0], words.at(-1)].map((one) => text(one?.word ?? ''));
    return Buffer.concat([arrayHead(3), from ?? '', to ?? '', text(hash)] as Buffer[]);
  }
}

function* wordsOf({ folder, contents }: Pick<Section, 'folder' | 'contents'>): Generator<Word> {
  for (const hash of contents.chunks) {
    yield* readWords(unpack(join(folder, 'index', `${hash}.pf_index`)));
  }
}

function* writeFilters(
  sections: readonly Numbered[],
  folder: string,
  name: (bytes: Buffer) => string,
  packing: Packing,
): Generator<Buffer> {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { folder: from, contents, offset } of sections) {
    for (const filter of contents.filters) {
      const values = filters.get(filter.name) ?? new Map<string, number[]>();
      filters.set(filter.name, values);
      for (const { value, pages } of readFilter(from, filter.hash)) {
        const list = values.get(value) ?? [];
        values.set(value, list);
        for (const page of pages) list.push(offset + page);
      }
    }
  }
  for (const [filter, values] of [...filters].sort(byName)) {
    const bytes = array([
      text(filter),
      array(
        [...values]
          .sort(byName)
          .map(([value, pages]) => array([text(value), array(pages.map(unsigned))])),
      ),
    ]);
    const hash = name(bytes);
    packing.write(join(folder, 'filter', `${hash}.pf_filter`), bytes);
    yield array([text(filter), text(hash)]);
  }
}

/** For each kind of sorting the pages in its order, as text; pages that are alike keep theirs. */
function sorted(values: readonly Readonly<Record<string, string>>[]): Buffer[] {
  const kinds = [...new Set(values.flatMap((value) => Object.keys(value)))].sort();
  return kinds.map((kind) => {
    const pages = values
      .flatMap((value, page) => (value[kind] === undefined ? [] : [[value[kind], page] as const]))
      .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return array([text(kind), array(pages.map(([, page]) => unsigned(page)))]);
  });
}

/** Positions in metadata name their field by number, so the parts must number alike. */
function sameFields(sections: readonly Section[]): readonly string[] {
  const [first, ...others] = sections.map(({ contents }) => contents.fields);
  if (others.every((fields) => fields.join() === first?.join())) return first ?? [];
  throw new Error('The parts of the search index have different metadata and cannot be joined.');
}

function copyPrograms(from: string, to: string): void {
  for (const file of readdirSync(from)) {
    if (file.startsWith('wasm.') && !existsSync(join(to, file))) {
      copyFileSync(join(from, file), join(to, file));
    }
  }
}

const digest = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
