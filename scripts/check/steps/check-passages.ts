import { recordedAt, type Catalogue, type VersionEntry } from '../../../src/archive/catalogue.ts';
import { versionUrl } from '../../../src/archive/lock/canonical.ts';
import type { LockedUrl, LockedVersion } from '../../../src/archive/lock/lock.ts';
import { passagesDigest } from '../../../src/archive/lock/passages-digest.ts';
import { ownRedirects } from '../../../src/archive/redirects.ts';
import type { TextCorrection } from '../../../src/archive/schema/correction.ts';
import { readAnchors, readCorrections, readLock } from '../../../src/engine/reader.ts';
import type { Check, Rule } from '../base/check.ts';

export const changedPassages: Rule = {
  code: 'changed-passages',
  what: 'It was published with other passages ({passages} of them, {digest}), and nothing says what became of those.',
  why: 'A link to one of them would lead nowhere, and a reader would not be told that the text was changed.',
  remedy:
    'Texts are never edited by hand: restore content/policies, content/anchors and content/corrections.jsonl from ' +
    'version control, run `npm run ingest -- --remake`, which writes down where old passages lead, and build again.',
};

export const lostAnchor: Rule = {
  code: 'lost-anchor',
  what: 'It does not answer to {anchor}, the id of a passage that was published.',
  why: 'Somebody may have linked to it.',
  remedy: 'Restore content/anchors from version control and build again.',
};

export const passageRules: readonly Rule[] = [changedPassages, lostAnchor];

/** Checks of whether the page of each version under lock answers to every passage that it was published with. */
export async function checkPassages(content: string, archive: Catalogue): Promise<Check[]> {
  const lock = await readLock(content);
  if (lock.length === 0) return [];
  const asked = await askedOfPages(content, archive, lock);
  return [passagesOfPages(changedPassages, asked), passagesOfPages(lostAnchor, asked)];
}

/** What a version's page has to answer to. */
interface Asked {
  /** Digests that it may have, each with the line of the lock that asks for it. */
  readonly lines: readonly { readonly locked: LockedVersion; readonly digests: Set<string> }[];
  /** Ids of passages that were published and have become others since. */
  readonly older: readonly string[];
}

/** By the file of the page. */
async function askedOfPages(
  content: string,
  archive: Catalogue,
  lock: readonly LockedUrl[],
): Promise<ReadonlyMap<string, Asked>> {
  const leads = new Map(ownRedirects(archive).map(({ from, to }) => [from, to]));
  const lines = Map.groupBy(
    lock.filter((one) => one.kind === 'version'),
    ({ url }) => leads.get(url) ?? url,
  );
  const corrections = Map.groupBy(
    (await readCorrections(content)).filter((one) => one.what === 'text'),
    placeOf,
  );
  const asked = new Map<string, Asked>();
  for (const version of archive.versions) {
    const url = versionUrl(version);
    const own = lines.get(url);
    if (own === undefined) continue;
    const places = placesOf(version);
    const told = places.flatMap((place) => corrections.get(place) ?? []);
    const anchors = await readAnchors(content, recordedAt(version).site);
    const older = anchors
      .filter(({ document, version: id }) =>
        places.includes(placeOf({ site: recordedAt(version).site, document, version: id })),
      )
      .map(({ old }) => old);
    asked.set(`${decodeURI(url).slice(1)}index.html`, {
      lines: own.map((locked) => ({ locked, digests: reachable(locked.digest, told) })),
      older,
    });
  }
  return asked;
}

const placeOf = ({
  site,
  document,
  version,
}: {
  site: string;
  document: string;
  version: string;
}) => `${site} ${document} ${version}`;

/** Every place where a version is recorded or was. */
const placesOf = ({ site, document, version, aliases, formerly = [] }: VersionEntry): string[] => [
  ...[version, ...aliases].map((id) => placeOf({ site, document, version: id })),
  ...formerly.map((place) => placeOf({ ...place, document })),
];

/** The digest of what was published, and those that it came to by changes that were written down. */
function reachable(digest: string, corrections: readonly TextCorrection[]): Set<string> {
  const digests = new Set([digest]);
  for (const reached of digests) {
    for (const { from, to } of corrections) if (from === reached) digests.add(to);
  }
  return digests;
}

function passagesOfPages(rule: Rule, asked: ReadonlyMap<string, Asked>): Check {
  return {
    ...rule,
    start(_, report) {
      const passages: string[] = [];
      const anchors = new Set<string>();
      return {
        element(page, { attributes: { id, class: classes = '' } }) {
          if (id === undefined || !asked.has(page.file)) return;
          const names = classes.split(' ');
          if (names.includes('passage')) passages.push(id);
          if (names.includes('passage') || names.includes('anchor')) anchors.add(id);
        },
        leave(page) {
          const { lines = [], older = [] } = asked.get(page.file) ?? {};
          const { digest } = passagesDigest(passages);
          if (rule === lostAnchor) {
            for (const anchor of older) if (!anchors.has(anchor)) report(page.file, { anchor });
          } else {
            for (const { locked, digests } of lines)
              if (!digests.has(digest))
                report(page.file, { passages: String(locked.passages), digest: locked.digest });
          }
          passages.length = 0;
          anchors.clear();
        },
      };
    },
  };
}
