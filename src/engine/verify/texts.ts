/** Whether the text of a version is what its original says: derived anew, and compared passage by passage. */
import { readHistory, type HistoryReader } from '../../archive/history/read-history.ts';
import type { HistoryPassage } from '../../archive/history/history.ts';
import { passageId } from '../../archive/passages.ts';
import type { Release } from '../../archive/release/head.ts';
import type { RepairName } from '../../archive/repairs.ts';
import { formatNamed } from '../formats/index.ts';
import { deriveText } from '../ingest/derive-text.ts';
import { PIPELINE } from '../ingest/pipeline.ts';
import { servedAs } from '../ingest/texts-of.ts';
import { repairsWithout } from '../repair/index.ts';
import type { PublishedOriginal } from './originals.ts';
import { firstUnshown } from './page-text.ts';
import { Difference, type Published } from './published.ts';

/** Why this Smallprint cannot derive the texts of a release; nothing where it can. */
export function cannotDerive({ derivations }: Pick<Release, 'derivations'>): string | undefined {
  const other = derivations.find(({ pipeline }) => pipeline !== PIPELINE);
  if (other === undefined) return undefined;
  return `they were derived by pipeline ${other.pipeline}, and this Smallprint has ${PIPELINE}`;
}

/** @returns what to do with each original. The function throws {Difference} where a text is another. */
export function textVerifier(
  site: Published,
  { derivations }: Pick<Release, 'derivations'>,
): (original: PublishedOriginal) => Promise<void> {
  const histories = new Histories(site);
  return async (original) => {
    const { path, folder, version, page } = original;
    const published = await passagesAt(await histories.of(folder), version, folder);
    const ids = published.find(({ id }) => !page.includes(`id="${id}"`));
    if (ids !== undefined)
      throw new Difference(`${folder}${version}/index.html`, `it has no passage ${ids.id}.`);
    const unshown = firstUnshown(page, published);
    if (unshown !== undefined)
      throw new Difference(
        `${folder}${version}/index.html`,
        `it does not show the words of passage ${unshown}, as history.json has them, or not in their place.`,
      );
    const differs = derivations.map((derivation) =>
      firstDifference(derived(original, derivation.without as RepairName[]), published),
    );
    if (differs.some((difference) => difference === undefined)) return;
    throw new Difference(
      `${folder}history.json`,
      `the text of ${version} is not what ${path} gives: ${differs[0] ?? 'nothing says how it was derived'}.`,
    );
  };
}

type Compared = Pick<HistoryPassage, 'id' | 'kind' | 'level' | 'text' | 'furniture'>;

function derived(
  original: PublishedOriginal,
  without: readonly RepairName[],
): readonly Compared[] | string {
  const { capture, bytes } = original;
  const format = formatNamed(capture.format);
  if (format === undefined) return `nothing here reads the format “${capture.format}”`;
  const derivation = deriveText(format.text(bytes, servedAs(capture)), repairsWithout(without));
  if ('refusal' in derivation) return 'no text can be derived from it';
  const { title, passages } = derivation.text;
  if (title === undefined) return passages;
  return [{ id: passageId(title), kind: 'heading', level: 1, text: title }, ...passages];
}

function firstDifference(
  own: readonly Compared[] | string,
  published: readonly Compared[],
): string | undefined {
  if (typeof own === 'string') return own;
  const at = Array.from(
    { length: Math.max(own.length, published.length) },
    (_, index) => index,
  ).find((index) => told(own[index]) !== told(published[index]));
  if (at === undefined) return undefined;
  const [there, here] = [published[at], own[at]];
  return `passage ${at + 1} is ${there?.id ?? 'missing'}, and derived anew it is ${here?.id ?? 'none'}`;
}

const told = (passage: Compared | undefined): string =>
  passage === undefined
    ? ''
    : JSON.stringify([
        passage.id,
        passage.kind,
        passage.level,
        passage.text,
        passage.furniture === true,
      ]);

async function passagesAt(history: HistoryReader, version: string, folder: string) {
  try {
    return await history.versionPassages(version);
  } catch (error) {
    throw new Difference(`${folder}history.json`, (error as Error).message);
  }
}

/** One history at a time: originals come document by document. */
class Histories {
  readonly #site: Published;
  #folder = '';
  #known: Promise<HistoryReader> | undefined;

  constructor(site: Published) {
    this.#site = site;
  }

  of(folder: string): Promise<HistoryReader> {
    if (this.#known !== undefined && this.#folder === folder) return this.#known;
    this.#folder = folder;
    this.#known = this.#read(folder);
    return this.#known;
  }

  async #read(folder: string): Promise<HistoryReader> {
    const json = async (name: string): Promise<unknown> => {
      const bytes = await this.#site.read(folder + name);
      if (bytes === undefined) throw new Difference(folder + name, 'it is missing.');
      try {
        return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
      } catch {
        throw new Difference(folder + name, 'it is no JSON.');
      }
    };
    const index = await json('history.json');
    try {
      return readHistory(index, json);
    } catch (error) {
      throw new Difference(`${folder}history.json`, (error as Error).message);
    }
  }
}
