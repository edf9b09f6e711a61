/** Writes in which versions of its document each passage of the index stands. */
import type { DocumentLives, IndexContents } from '../../archive/search/index-files.ts';
import type { Runs } from '../../archive/search/presence.ts';
import type { IndexDocument } from './index-documents.ts';
import type { Packing } from './packing.ts';

/** Characters in one file before it is packed to about a sixth: what is fetched for one document. */
const FILE = 48 * 1024;

export class LivesFiles {
  readonly #packing: Packing;
  readonly #from: number[] = [];
  readonly #files: string[] = [];
  /** Documents that wait for their file, written as JSON: `"number":{…}`. */
  #waiting: string[] = [];
  #first = 0;
  #size = 0;

  constructor(packing: Packing) {
    this.#packing = packing;
  }

  /** @param lengths for each text how many words each of its passages has */
  add(
    number: number,
    document: Pick<IndexDocument, 'versions' | 'texts'>,
    lengths: readonly (readonly number[])[],
  ): void {
    const written = `"${number}":${JSON.stringify(documentLives(document, lengths))}`;
    if (this.#waiting.length === 0) this.#first = number;
    this.#waiting.push(written);
    this.#size += written.length;
    if (this.#size >= FILE) this.#flush();
  }

  /** What the table of contents says of the files. Nothing can be added afterwards. */
  written(): IndexContents['lives'] {
    this.#flush();
    return { from: this.#from, files: this.#files };
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    this.#from.push(this.#first);
    this.#files.push(this.#packing.write('table', `{${this.#waiting.join(',')}}`));
    this.#waiting = [];
    this.#size = 0;
  }
}

function documentLives(
  { versions, texts }: Pick<IndexDocument, 'versions' | 'texts'>,
  lengths: readonly (readonly number[])[],
): DocumentLives {
  const sets: Runs[] = [];
  const known = new Map<string, number>();
  const setOf = (runs: Runs): number => {
    const key = runs.join();
    const number = known.get(key) ?? sets.push(runs) - 1;
    known.set(key, number);
    return number;
  };
  return {
    versions: versions.map(({ version }) => version),
    dates: Object.fromEntries(
      versions.flatMap(({ version, date }, at) => (version.startsWith(date) ? [] : [[at, date]])),
    ),
    years: versions.map(({ years: [first = 0, ...others] }) => [
      first,
      ...others.map((year) => year - first),
    ]),
    texts: texts.map(({ place, passages }, text) => {
      const row = [place];
      let before = -1;
      passages.forEach(({ presence }, at) => {
        // A position is left out between passages, which belongs to the one before it.
        const positions = (lengths[text]?.[at] ?? 0) + 1;
        const set = setOf(presence.runs);
        if (set === before) row[row.length - 2] = (row[row.length - 2] ?? 0) + positions;
        else row.push(positions, set);
        before = set;
      });
      return row;
    }),
    sets,
  };
}
