/** What is known of a release before its site is built: holdings, and what is new in them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import {
  differencesBetween,
  formatHoldings,
  type Holding,
} from '../../src/archive/release/holdings.ts';
import { type Notes, notesOf } from '../../src/archive/release/notes.ts';
import { placeName, placeNamed } from '../../src/archive/urls.ts';
import { holdingsOf } from '../../src/engine/release/holdings.ts';
import { readReleases, readWithdrawals } from '../../src/engine/reader.ts';
import { readHoldings } from '../../src/engine/store/releases.ts';

export interface Drafted {
  readonly content: string;
  readonly catalogue: Catalogue;
  readonly release: string;
  readonly date: string;
}

/** Writes `holdings.tsv` and `notes.json` into the folder, and returns the notes. */
export async function draftRelease(folder: string, about: Drafted): Promise<Notes> {
  const { content, catalogue, release, date } = about;
  // A release that is made again is compared with what it was compared with the first time.
  const others = (await readReleases(content)).filter(
    ({ notes }) => notes.release !== release && notes.date <= date,
  );
  const previous = others[0]?.notes.release;
  const before: Holding[] = previous === undefined ? [] : await readHoldings(content, previous);
  const after = await holdingsOf(catalogue, content);
  const differences = differencesBetween(before, after);
  const notes = notesOf(
    { release, date, ...(previous === undefined ? {} : { previous }) },
    differences,
    await withdrawnAmong(differences.gone, content),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'holdings.tsv'), formatHoldings(after));
  writeFileSync(join(folder, 'notes.json'), `${JSON.stringify(notes, null, 2)}\n`);
  return notes;
}

async function withdrawnAmong(
  gone: readonly string[],
  content: string,
): Promise<Notes['withdrawn']> {
  const reasons = new Map(
    (await readWithdrawals(content)).flatMap(({ urls, reason }) =>
      urls.flatMap((url) => {
        const place = placeNamed(url.replace(/^\/policies\/|\/$/g, ''));
        return place === undefined ? [] : [[placeName(place), reason] as const];
      }),
    ),
  );
  return gone.flatMap((place) => {
    const reason = reasons.get(place);
    return reason === undefined ? [] : [{ place, reason }];
  });
}
