import type { Catalogue } from '../archive/catalogue.ts';
import { compileTopics, type Tagger } from '../archive/topics/tag.ts';

const compiled = new WeakMap<Catalogue, Tagger>();

/** The tagger of the archive's topics, compiled once. */
export function tagger(archive: Catalogue): Tagger {
  const known = compiled.get(archive);
  if (known) return known;
  const made = compileTopics(archive.topics);
  compiled.set(archive, made);
  return made;
}
