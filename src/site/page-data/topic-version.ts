import type { VersionEntry } from '../../archive/catalogue.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import type { Piece } from './excerpt.ts';
import { versionItem, type VersionItem } from './items.ts';
import { passageTongue, type Tongue } from './language.ts';
import type { Quotation } from './quotation.ts';

/** A version with what it says on a topic. */
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

export function topicVersion(
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
