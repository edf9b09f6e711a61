/** A version of a policy: its text with everything that a reader must know of it. */
import type { VersionEntry, VersionRecord } from '../../archive/catalogue.ts';
import { citedArchive } from '../../archive/cite/cited-archive.ts';
import { ofVersion } from '../../archive/cite/of-version.ts';
import { documentName } from '../../archive/document-name.ts';
import type { Origins } from '../../archive/origins.ts';
import { passageId } from '../../archive/passages.ts';
import { type RepairNote, repairNotes } from '../../archive/repairs.ts';
import type { CuratedSite } from '../../archive/schema/site.ts';
import type {
  Evidence,
  Identity,
  Passage,
  RepairCounts,
  Source,
  Topic,
} from '../../archive/types.ts';
import { type Link, PRIVACY_POLICY } from '../../archive/urls.ts';
import { counted, number } from '../../archive/counted.ts';
import type { Corrected } from './corrected.ts';
import type { Crumb, Head } from './head.ts';
import { type IdentityFacts, identityFacts } from './identity-facts.ts';
import { passageTongue, type Tongue, tongue } from './language.ts';
import type { LifeGroup } from './lives.ts';
import { type Moment, opening, period, type Period, stated } from '../../archive/moments.ts';
import { type Identify, type Provenance, provenanceOf } from './provenance.ts';
import { versionReference, type VersionReference } from './reference.ts';
import type { SharedPassages } from './shared-wording.ts';
import { versionMetadata } from './version-metadata.ts';
import { topicsOfVersion, type TopicsOfVersion } from './topics-of-version.ts';

/** A version's text as its page shows it. */
export interface VersionText {
  readonly html: string;
  readonly passages: readonly Passage[];
  readonly headings: readonly HeadingLink[];
}

export interface HeadingLink {
  readonly id: string;
  readonly level: number;
  readonly text: string;
  /** Whether it was a line of bold type before a repair. */
  readonly made: boolean;
}

export interface ContentsItem extends HeadingLink {
  readonly tongue: Tongue;
}

export interface VersionPage {
  readonly head: Head;
  readonly observed: Period;
  /** `6 times`; absent where it was observed once. */
  readonly times: string | undefined;
  readonly title: PublishedTitle;
  readonly tongue: Tongue;
  readonly site: Crumb;
  /** What kind of terms it is, where it is not the privacy policy. */
  readonly document: string | undefined;
  readonly identity: IdentityFacts;
  readonly measures: string;
  readonly reference: VersionReference;
  /** `From A corpus` and `3 repairs to the text`. */
  readonly summary: { readonly source: string; readonly repairs: string };
  /** When the policy says of itself that it was last changed. */
  readonly updated: Moment | undefined;
  readonly provenance: Provenance;
  /** Empty where the text has too few headings to need a table of contents. */
  readonly contents: readonly ContentsItem[];
  readonly html: string;
  readonly topics: TopicsOfVersion;
  readonly repairs: readonly RepairItem[];
  /** What the repairs are called that the archive's keeper had left out. */
  readonly without: readonly string[];
  /** What was changed in it after it was published, in order; empty for most. */
  readonly corrected: readonly Corrected[];
  /** Where all corrections are listed. */
  readonly corrections: string;
  readonly past: PastAndElsewhere;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** What the rest of the archive tells of a version. */
export interface PastAndElsewhere {
  /** What changed in it, and how much: `3 passages added, 1 edited`. */
  readonly changes:
    { readonly href: string; readonly since: Moment; readonly text: string } | undefined;
  /** The earlier version with exactly its text. */
  readonly sameAs: Neighbour | undefined;
  /** The lives of its passages, those of the same life together. */
  readonly lives: readonly LifeGroup[];
  readonly shared: SharedPassages;
}

export interface PublishedTitle {
  readonly text: string;
  /** The title's id as a passage; absent where the text has no title and its document is named. */
  readonly id?: string;
  /** Ids that it answers to besides. */
  readonly older?: readonly string[];
}

export interface RepairItem {
  readonly label: string;
  /** `once`, `7 times`. */
  readonly times: string;
  readonly explanation: string;
}

export interface Neighbour {
  readonly href: string;
  readonly day: Moment;
}

export interface VersionMaterial {
  readonly version: VersionEntry;
  readonly text: VersionText;
  readonly evidence: readonly Evidence[];
  /** The older ids that its passages answer to, the title’s among them. */
  readonly anchors?: ReadonlyMap<string, readonly string[]>;
  readonly corrected?: readonly Corrected[];
  /** The SHA-256 of what stands for an original that words were taken out of. */
  readonly replacementOf?: (original: string) => string | undefined;
  readonly topics: readonly Topic[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly past: PastAndElsewhere;
  /** Where captures of a history were read. */
  readonly origins?: Origins;
  /** Tells the Software Heritage identifiers of originals. */
  readonly identify?: Identify;
  readonly identity: Identity;
  /** The names that curators know its site by. */
  readonly names: CuratedSite['names'];
  /** A path as an address of the place where the site is published, as far as that is known. */
  readonly address: (path: string) => string;
}

export function versionPage(material: VersionMaterial, link: Link): VersionPage {
  const { version, text, evidence, topics, sources, past, identity, names, address } = material;
  const { site, document, title } = version;
  const observed = period(version.first, version.last);
  const provenance = provenanceOf(
    version,
    sources,
    link,
    material.origins,
    material.replacementOf,
    material.identify,
  );
  const path = addressOf(version, link);
  const url = address(path);
  const archive = citedArchive(identity);
  const reference = ofVersion({ version, names, archive, url });
  return {
    head: {
      title: `${title} · ${site}, ${observed.from.text}`,
      description:
        `${title}: an archived copy from ${site}, captured on ${observed.from.text}. ` +
        'Not necessarily the current policy.',
      path,
      section: 'policies',
      picture: 'version',
      metadata: versionMetadata({
        version,
        reference,
        rights: identity.rights,
        replacementOf: material.replacementOf,
        link,
        address,
      }),
      crumbs: [
        { text: 'Policies', href: link({ page: 'policies' }) },
        { text: site, href: link({ page: 'site', site }) },
        { text: observed.from.text },
      ],
    },
    observed,
    times: version.captures.length > 1 ? counted(version.captures.length, 'time') : undefined,
    title: titleOf(version, material.anchors),
    tongue: tongue(version.language),
    site: { text: site, href: link({ page: 'site', site }) },
    document: document === PRIVACY_POLICY ? undefined : documentName(document),
    identity: identityFacts(version),
    measures: measuresOf(version),
    updated: version.updated === undefined ? undefined : stated(version.updated),
    reference: versionReference(reference, path),
    summary: {
      source: `From ${provenance.sources.map(({ title }) => title).join(' and ')}`,
      repairs: repairsInWords(version.repairs),
    },
    provenance,
    contents: contentsOf(version, text.headings),
    html: text.html,
    topics: topicsOfVersion(topics, text.passages, evidence, version, link),
    repairs: repairItems(version.repairs),
    without: (version.without ?? []).map((name) => notes[name]?.label ?? name),
    corrected: material.corrected ?? [],
    corrections: link({ page: 'corrections' }),
    past,
    previous: version.previous && neighbour(version.previous, link),
    next: version.next && neighbour(version.next, link),
  };
}

function titleOf(
  { title, titled }: VersionEntry,
  anchors: VersionMaterial['anchors'],
): PublishedTitle {
  if (!titled) return { text: title };
  const id = passageId(title);
  const older = anchors?.get(id);
  return { text: title, id, ...(older === undefined ? {} : { older }) };
}

function contentsOf(version: VersionEntry, headings: readonly HeadingLink[]): ContentsItem[] {
  if (headings.length < 2) return [];
  return headings.map((heading) => ({ ...heading, tongue: passageTongue(version, heading.id) }));
}

/** `no repairs`, `3 repairs to the text`. */
function repairsInWords(counts: RepairCounts): string {
  const made = Object.values(counts).reduce((sum, times) => sum + times, 0);
  return made === 0 ? 'no repairs to the text' : `${counted(made, 'repair')} to the text`;
}

const addressOf = ({ site, document, version }: VersionRecord, link: Link): string =>
  link({ page: 'version', site, document, version });

function neighbour(record: VersionRecord, link: Link): Neighbour {
  return { href: addressOf(record, link), day: opening(record) };
}

/** `1,234 words, 5 minutes to read, Flesch–Kincaid grade 12.3`. */
function measuresOf({ measures }: VersionEntry): string {
  return [
    counted(measures.words, 'word'),
    `${counted(measures.minutes, 'minute')} to read`,
    ...(measures.grade === undefined ? [] : [`Flesch–Kincaid grade ${number(measures.grade)}`]),
  ].join(', ');
}

const notes: Readonly<Record<string, RepairNote>> = repairNotes;

function repairItems(counts: RepairCounts): RepairItem[] {
  return Object.entries(counts).map(([name, times]) => ({
    label: notes[name]?.label ?? name,
    times: times === 1 ? 'once' : counted(times, 'time'),
    explanation: notes[name]?.explanation ?? '',
  }));
}
