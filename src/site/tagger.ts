import type { Catalogue } from '../archive/catalogue.ts';
import { assessedPassages } from '../archive/topics/assessed.ts';
import { compileTopics, type Tagger } from '../archive/topics/tag.ts';
import type { Evidence, Passage, Version } from '../archive/types.ts';

const compiled = new WeakMap<Catalogue, Tagger>();

/** The evidence for topics in a version, from those of its passages that are in English. */
export function evidenceIn(
  archive: Catalogue,
  version: Pick<Version, 'language' | 'languages'>,
  passages: readonly Passage[],
): Evidence[] {
  return tagger(archive)(assessedPassages(passages, version));
}

/** The tagger of the archive's topics, compiled once. */
function tagger(archive: Catalogue): Tagger {
  const known = compiled.get(archive);
  if (known) return known;
  const made = compileTopics(archive.taxonomy);
  compiled.set(archive, made);
  return made;
}
