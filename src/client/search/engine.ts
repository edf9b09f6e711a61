/** The search index, opened: which texts have a term, and what they say. */
import {
  BLOCK,
  type DocumentLives,
  type IndexBounds,
  type IndexContents,
  type IndexDetails,
  type IndexEntry,
  type IndexFacts,
  type IndexFragment,
  type IndexLives,
  type IndexNames,
} from '../../archive/search/index-files.ts';
import { keyOf, wordOfKey } from '../../archive/search/key.ts';
import { type Fetch, indexFiles } from './index/files.ts';
import { Archive } from './index/archive.ts';
import { Lives } from './index/lives.ts';
import { lowerBound, upperBound } from './index/sorted-keys.ts';
import { type Places, WordFile } from './index/word-file.ts';

/** A word of the index, and how many texts have it. */
export interface KnownWord {
  readonly word: string;
  readonly texts: number;
}

/** One text of the index: which version it is, or a part of. */
export interface Text {
  readonly site: string;
  readonly document: string;
  readonly version: string;
  /** The day on which it was first observed. */
  readonly date: string;
  readonly language: string;
}

export interface Engine {
  readonly archive: Archive;
  /** The name of the index: the same name means the same texts. */
  readonly release: string;
  /** Where the word stands, by text; with `open` also every word that begins with it. */
  placesOf(word: string, open: boolean): Promise<Map<number, readonly number[]>>;
  /** The words that begin with `beginning`. */
  beginningWith(beginning: string): Promise<KnownWord[]>;
  /**
   * The words that stand near `word` in the index, whether the index has it or not, and some of the
   * most frequent ones, of which it says no number.
   */
  neighboursOf(word: string): Promise<KnownWord[]>;
  text(number: number): Promise<Text>;
  /** Has the archive's years described by their topics and languages. */
  describe(): Promise<void>;
  /** The passages of a text. */
  fragment(text: number): Promise<IndexFragment>;
  /** Whether the passages of a text have been fetched, or are being fetched. */
  atHand(text: number): boolean;
  /** How many words each passage of a text has, in order. */
  bounds(text: number): Promise<readonly number[]>;
  /** In which versions the passages of a document stand; `owner` is its place among all documents. */
  lives(owner: number): Promise<Lives>;
}

/** The shapes of files that this program reads; the build writes the same. */
const FORMAT: IndexEntry['format'] = 2;

/**
 * Opens the index in `folder`, a path that ends in a slash.
 *
 * @throws when the index is missing or cannot be read; so does every question to it.
 */
export async function openEngine(
  folder: string,
  fetchFile: Fetch = (address) => fetch(address),
): Promise<Engine> {
  const files = indexFiles(folder, fetchFile);
  const entry = await files.json<IndexEntry>('pagefind-entry.json');
  if (entry.format !== FORMAT) {
    throw new Error(
      'this page and the search index are of different releases: load the page again',
    );
  }
  const contents = await table<IndexContents>(entry.contents);
  const archive = new Archive(await table<IndexFacts>(contents.facts));
  const fetched = new Set<number>();
  const lives = new Map<number, Promise<Lives>>();
  let described: Promise<void> | undefined;

  return {
    archive,
    release: entry.contents,
    async placesOf(word, open) {
      const key = keyOf(word);
      const found: Places[][] = [];
      for (const file of await wordFiles(key, open)) {
        for (let at = lowerBound(file.keys, key); at < file.keys.length; at++) {
          const other = file.keys[at] ?? '';
          if (!(open ? other.startsWith(key) : other === key)) break;
          found.push(file.places(at));
        }
      }
      return together(found);
    },
    async beginningWith(beginning) {
      const key = keyOf(beginning);
      const files = await wordFiles(key, true);
      return files.flatMap((file) =>
        wordsOf(file).filter(({ word }) => word.startsWith(beginning)),
      );
    },
    async neighboursOf(word) {
      const at = placeOfFile(keyOf(word));
      const around = contents.words.files.slice(Math.max(0, at - 1), at + 2);
      const files = await Promise.all(around.map(wordFile));
      // A frequent word begins a file of its own, which need not be fetched to know of it.
      const first = contents.words.from.map((key) => ({ word: wordOfKey(key), texts: 0 }));
      return [...files.flatMap(wordsOf), ...first];
    },
    text,
    describe() {
      described ??= table<IndexDetails>(contents.details).then((one) => archive.describe(one));
      described.catch(() => {
        described = undefined;
      });
      return described;
    },
    async fragment(number) {
      const [name] = (await block<IndexNames>(contents.names, number))[number % BLOCK] ?? [];
      fetched.add(number);
      return files.json<IndexFragment>(`fragment/${name}.pf_fragment`);
    },
    atHand: (text) => fetched.has(text),
    async bounds(text) {
      return (await block<IndexBounds>(contents.bounds, text))[text % BLOCK] ?? [];
    },
    lives(owner) {
      const reading = lives.get(owner) ?? livesOf(owner);
      lives.set(owner, reading);
      reading.catch(() => lives.delete(owner));
      return reading;
    },
  };

  async function text(number: number): Promise<Text> {
    const names = await block<IndexNames>(contents.names, number);
    const [, version = '', language = 'und', date = version.slice(0, 10)] =
      names[number % BLOCK] ?? [];
    return { ...archive.placeOf(number), version, language, date };
  }

  async function livesOf(owner: number): Promise<Lives> {
    const { from, files: names } = contents.lives;
    const name = names[from.findLastIndex((first) => first <= owner)];
    const all = name === undefined ? {} : await table<IndexLives>(name);
    const known = all[owner] ?? (await livesOfOne(owner));
    return new Lives(archive, owner, known);
  }

  /** A document of one version has one text at most, which says all there is to say. */
  async function livesOfOne(owner: number): Promise<DocumentLives> {
    const { version, date } = await text(archive.firstTextOf(owner));
    return {
      versions: [version],
      dates: version.startsWith(date) ? {} : { 0: date },
      years: [archive.yearsOfOwner(owner)],
      sets: [[0, 0]],
      texts: [[0, Infinity, 0]],
    };
  }

  function table<T>(name: string): Promise<T> {
    return files.json(`table/${name}.pf_table`);
  }

  function block<T>(names: readonly string[], text: number): Promise<T> {
    return table(names[Math.floor(text / BLOCK)] ?? '');
  }

  /** The place of the file that can have the key. */
  function placeOfFile(key: string): number {
    return Math.max(0, upperBound(contents.words.from, key) - 1);
  }

  /** The files that can have the key, or with `open` keys that begin with it. */
  function wordFiles(key: string, open: boolean): Promise<WordFile[]> {
    const { from, files: names } = contents.words;
    const first = placeOfFile(key);
    let end = first + 1;
    if (open) while (from[end]?.startsWith(key) === true) end++;
    return Promise.all(names.slice(first, end).map(wordFile));
  }

  function wordFile(name: string): Promise<WordFile> {
    return files.read(`index/${name}.pf_index`, (bytes) => new WordFile(bytes));
  }
}

function wordsOf(file: WordFile): KnownWord[] {
  return file.keys.map((key, index) => ({ word: wordOfKey(key), texts: file.count(index) }));
}

/** The places of several words, in order. */
function together(words: readonly (readonly Places[])[]): Map<number, readonly number[]> {
  const all = new Map<number, readonly number[]>();
  for (const { text, positions } of words.flat()) {
    const before = all.get(text);
    all.set(
      text,
      before === undefined ? positions : [...before, ...positions].sort((a, b) => a - b),
    );
  }
  return all;
}
