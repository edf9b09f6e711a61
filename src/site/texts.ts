/** The text of a version, read when its page is made and kept by nobody. */
import { olderIds } from '../archive/anchors.ts';
import { type Catalogue, recordedAt, type VersionEntry } from '../archive/catalogue.ts';
import { readAnchors, swhidOf } from '../engine/reader.ts';
import { renderedText } from './bodies.ts';
import { curatedNames } from './curated-names.ts';
import { content } from './environment.ts';
import { spokenIn } from './evidence.ts';
import { governance } from './governance.ts';
import { link, published } from './link.ts';
import { originsAt } from './origins.ts';
import { tongue } from './page-data/language.ts';
import { marginTopics } from './page-data/margin-topics.ts';
import { versionPage, type VersionPage } from './page-data/version.ts';
import { passageNotes } from './passage-notes.ts';
import { keepQuotations } from './quotations.ts';

/** The page of a version, with its text. */
export async function textPage(archive: Catalogue, version: VersionEntry): Promise<VersionPage> {
  const recorded = recordedAt(version);
  const anchors = await readAnchors(content, recorded.site);
  const { topics, sources } = archive;
  const spoken = await spokenIn(archive, version);
  const { passages, evidence } = spoken;
  const told = await passageNotes(archive, version, passages);
  const olderAnchors = olderIds(anchors, version.document, idsIn(recorded.site, version));
  const { corrected, replacementOf } = await governance();
  const text = await renderedText(version.file, {
    ...(version.titled ? { title: version.title } : {}),
    anchors: olderAnchors,
    tongue: tongue(version.language),
    tongues: new Map(
      Object.entries(version.languages ?? {}).map(([id, language]) => [id, tongue(language)]),
    ),
    topics: marginTopics(topics, passages, evidence),
    notes: told.notes,
  });
  keepQuotations(archive, version, spoken);
  const made = new Set(version.made ?? []);
  const headings = text.headings.map((heading) => ({ ...heading, made: made.has(heading.id) }));
  return versionPage(
    {
      version,
      text: { ...text, passages, headings },
      evidence,
      anchors: olderAnchors,
      corrected: corrected(version),
      replacementOf,
      topics,
      sources,
      past: told.past,
      origins: await originsAt(recorded.site),
      identify: ({ original, extension }) => swhidOf(content, original, extension),
      identity: archive.identity,
      names: curatedNames(archive, version),
      address: published,
    },
    link,
  );
}

/** Every id that a version had where it is recorded. */
const idsIn = (site: string, { version, aliases, formerly }: VersionEntry): string[] =>
  formerly === undefined
    ? [version, ...aliases]
    : formerly.flatMap((place) => (place.site === site ? [place.version] : []));
