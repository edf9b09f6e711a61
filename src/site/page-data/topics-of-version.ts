/** The topics that a version speaks of, each with the passages that are the evidence. */
import type { Evidence, Passage, Topic } from '../../archive/types.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from './counts.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { type Languages, passageTongue, type Tongue } from './language.ts';

export interface VersionTopic {
  readonly label: string;
  readonly href: string;
  readonly passages: readonly PassageLink[];
  /** `and 3 more passages`, where there are more than are listed. */
  readonly more?: string;
}

export interface PassageLink {
  readonly href: string;
  readonly tongue: Tongue;
  readonly pieces: readonly Piece[];
}

/** Passages listed for each topic, and characters shown of each. */
const LISTED = 4;
const SHOWN = 90;

export function topicsOfVersion(
  topics: readonly Topic[],
  passages: readonly Passage[],
  evidence: readonly Evidence[],
  languages: Languages,
  link: Link,
): VersionTopic[] {
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  const found = Map.groupBy(evidence, ({ topic }) => topic);
  return topics.flatMap(({ id, label }): VersionTopic[] => {
    const pieces = found.get(id);
    if (!pieces) return [];
    return [
      {
        label,
        href: link({ page: 'topic', topic: id }),
        passages: pieces.slice(0, LISTED).map(({ passage, terms }) => ({
          href: `#${passage}`,
          tongue: passageTongue(languages, passage),
          pieces: excerpt(texts.get(passage) ?? '', terms, SHOWN),
        })),
        ...(pieces.length > LISTED
          ? { more: `and ${counted(pieces.length - LISTED, 'more passage')}` }
          : {}),
      },
    ];
  });
}
