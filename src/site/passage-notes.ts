/** What the rest of the archive knows of a version's passages. */
import type { Catalogue, DocumentEntry, VersionEntry } from '../archive/catalogue.ts';
import type { PassageNote } from '../engine/mdx/permalink.ts';
import type { Passage } from '../archive/types.ts';
import { countsInWords } from '../archive/changes/said.ts';
import { documentOf } from './documents.ts';
import { historyCensus, historyOf } from './histories.ts';
import { link } from './link.ts';
import { lifeGroups, lifeNotes } from './page-data/lives.ts';
import { day, opening } from '../archive/moments.ts';
import { sharedPassages } from './page-data/shared-wording.ts';
import type { PastAndElsewhere } from './page-data/version.ts';

export interface PassageNotes {
  /** By the ids of the version's passages. */
  readonly notes: ReadonlyMap<string, PassageNote>;
  /** For the rest of its page. */
  readonly past: PastAndElsewhere;
}

/** @param passages those of the version. */
export async function passageNotes(
  archive: Catalogue,
  version: VersionEntry,
  passages: readonly Passage[],
): Promise<PassageNotes> {
  const { shared } = await historyCensus();
  const entry = documentOf(archive, version);
  // What one version alone has for a history, its page says already.
  const known = entry.versions.length > 1 ? await historyOf(entry) : undefined;
  const index = known?.history.versions.findIndex((one) => one.version === version.version) ?? -1;
  const lived = known ? lifeNotes(known.history, known.lives, index, passages) : new Map();
  const elsewhere = sharedPassages(shared, version.site, passages, link);
  const notes = new Map<string, PassageNote>();
  for (const id of new Set([...lived.keys(), ...elsewhere.notes.keys()])) {
    const { text, state } = lived.get(id) ?? {};
    const said = [text, elsewhere.notes.get(id)].filter((one) => one !== undefined);
    notes.set(id, { text: said.join(' · '), ...(state === undefined ? {} : { state }) });
  }
  const lives = lifeGroups(lived, passages);
  return {
    notes,
    past: { ...differences(entry, known?.outline, index), lives, shared: elsewhere },
  };
}

function differences(
  entry: DocumentEntry,
  outline: Awaited<ReturnType<typeof historyOf>>['outline'] | undefined,
  index: number,
): Pick<PastAndElsewhere, 'changes' | 'sameAs'> {
  const { before, sameAs, change } = outline?.versions[index] ?? {};
  const [own, older, same] = [index, before, sameAs].map((at) =>
    at === undefined ? undefined : entry.versions[at],
  );
  return {
    changes:
      own && older && change
        ? {
            href: link({ ...own, page: 'changes' }),
            since: opening(older),
            text: countsInWords(change.counts),
          }
        : undefined,
    sameAs: same && { href: link({ ...same, page: 'version' }), day: day(same.first) },
  };
}
