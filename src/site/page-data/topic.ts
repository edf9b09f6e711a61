/** A topic: what it means, and each version with the passage that is the evidence. */
import type { TopicEntry, VersionEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from './counts.ts';
import type { Piece } from './excerpt.ts';
import { type Head, numbered } from './head.ts';
import { versionItem, type VersionItem } from './items.ts';
import { type Pager, pager, type Slice } from './paging.ts';
import { passageTongue, type Tongue } from './language.ts';
import type { Quotation } from './quotation.ts';

export interface TopicPage {
  readonly head: Head;
  readonly title: string;
  readonly definition: string;
  readonly summary: string;
  readonly terms: readonly string[];
  readonly versions: readonly TopicVersion[];
  readonly pager: Pager | undefined;
}

export interface TopicVersion {
  readonly version: VersionItem;
  /** Absent where the text no longer holds words of the topic. */
  readonly evidence?: {
    readonly href: string;
    readonly tongue: Tongue;
    readonly pieces: readonly Piece[];
    /** What else the version says on the topic: `and 3 more passages`. */
    readonly more?: string;
  };
}

/** `quotation` gives the evidence of a version on the page. */
export function topicPage(
  topic: TopicEntry,
  slice: Slice<VersionEntry>,
  quotation: (version: VersionEntry) => Quotation | undefined,
  link: Link,
): TopicPage {
  const title = numbered(topic.label, slice);
  return {
    head: {
      title,
      description: topic.definition,
      path: link({ page: 'topic', topic: topic.id, number: slice.number }),
      section: 'topics',
      crumbs: [{ text: 'Topics', href: link({ page: 'topics' }) }, { text: topic.label }],
    },
    title,
    definition: topic.definition,
    summary: `${counted(slice.total, 'version speaks', 'versions speak')} of it.`,
    terms: topic.terms,
    versions: slice.items.map((entry) => topicVersion(entry, quotation(entry), link)),
    pager: pager(slice, (number) => link({ page: 'topic', topic: topic.id, number })),
  };
}

function topicVersion(
  entry: VersionEntry,
  quotation: Quotation | undefined,
  link: Link,
): TopicVersion {
  const version = versionItem(entry, link);
  if (!quotation) return { version };
  const { site, document, version: id } = entry;
  const { passage, pieces, passages } = quotation;
  return {
    version,
    evidence: {
      href: link({ page: 'version', site, document, version: id, passage }),
      tongue: passageTongue(entry, passage),
      pieces,
      ...(passages > 1 ? { more: `and ${counted(passages - 1, 'more passage')}` } : {}),
    },
  };
}
