/** What is known of all histories together, and the file in which pages find it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Outline } from '../../archive/history/outline.ts';
import {
  sharedWording,
  type SharedWording,
  type SiteWording,
  wordingOf,
} from '../../archive/shared-wording.ts';
import type { Histories } from './histories.ts';

export interface HistoryCensus {
  readonly outlines: readonly Outline[];
  readonly shared: SharedWording;
}

interface Written {
  readonly outlines: readonly Outline[];
  readonly wordings: readonly SiteWording[];
}

/** Goes through every document once; of its texts only numbers are held. */
export async function takeCensus(
  { sites }: Pick<Catalogue, 'sites'>,
  histories: Histories,
): Promise<HistoryCensus> {
  return opened(await gathered({ sites }, histories));
}

/** Takes the census and writes it to `file`, which nobody sees before it is whole; returns the outlines. */
export async function writeCensus(
  { sites }: Pick<Catalogue, 'sites'>,
  histories: Histories,
  file: string,
): Promise<readonly Outline[]> {
  const all = await gathered({ sites }, histories);
  writeFileSync(`${file}.part`, serialize(all));
  renameSync(`${file}.part`, file);
  return all.outlines;
}

export const readCensus = (file: string): HistoryCensus =>
  opened(deserialize(readFileSync(file)) as Written);

const opened = ({ outlines, wordings }: Written): HistoryCensus => ({
  outlines,
  shared: sharedWording(wordings),
});

async function gathered(
  { sites }: Pick<Catalogue, 'sites'>,
  histories: Histories,
): Promise<Written> {
  const outlines: Outline[] = [];
  const wordings: SiteWording[] = [];
  for (const { site, documents } of sites) {
    const passages = [];
    for (const entry of documents) {
      const { outline, history } = await histories.of(entry);
      outlines.push(outline);
      passages.push(...history.passages);
    }
    wordings.push(wordingOf(site, passages));
  }
  return { outlines, wordings };
}
