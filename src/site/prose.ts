/** The project's and the archive's own words, written in MDX: the guide and what topics are about. */
import { getEntry, render } from 'astro:content';
import type { SiteEntry } from '../archive/catalogue.ts';
import { manual } from './catalogue.ts';
import type { GuideEntry, GuideHeading } from './page-data/guide.ts';

type Content = Awaited<ReturnType<typeof render>>['Content'];

export interface Prose {
  readonly Content: Content;
  readonly headings: readonly GuideHeading[];
}

/** What is known of each page of the guide. */
export async function guideEntries(): Promise<GuideEntry[]> {
  return (await manual()).map(({ id, data }) => ({ slug: id, ...data }));
}

/** What curators wrote about a site, and about sites that were merged into it. */
export async function notesOn({ site, merged }: SiteEntry): Promise<Prose[]> {
  const known = [site, ...merged.map((other) => other.site)];
  const entries = await Promise.all(known.map((id) => getEntry('notes', id)));
  return Promise.all(entries.flatMap((entry) => (entry?.body?.trim() ? [render(entry)] : [])));
}

/** The text of a page of the guide or of a topic. */
export async function prose(collection: 'guide' | 'topics', id: string): Promise<Prose> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no “${id}” among the archive's ${collection}.`);
  return render(entry);
}
