/** What the picture of each kind of page says. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { shareKinds, type ShareKind } from '../../archive/share-kinds.ts';
import type { ShareText } from './picture.ts';

const kinds: Readonly<Record<Exclude<ShareKind, 'archive'>, Omit<ShareText, 'archive'>>> = {
  policies: {
    headline: 'A site and its policies',
    line: 'What it said about privacy, and when that was observed',
  },
  version: {
    headline: 'A privacy policy, as it was captured',
    line: 'An archived copy, not necessarily the current policy',
  },
  changes: { headline: 'What changed, and when', line: 'Between which captures, word by word' },
  topics: { headline: 'Policies by topic', line: 'With the passages that speak of it' },
  years: { headline: 'Policies by year', line: 'What captures of each year show' },
  search: { headline: 'Search every policy in full', line: 'Each hit leads to its sentence' },
  guide: { headline: 'The guide', line: 'How to read, search, cite and build an archive' },
  about: { headline: 'About this archive', line: 'What it holds, and what it does not know' },
  data: { headline: 'The data', line: 'Captures, originals and findings, and how to cite them' },
};

/** One text for each kind of page. */
export function shareTexts({
  identity,
  counts,
}: Pick<Catalogue, 'identity' | 'counts'>): Map<ShareKind, ShareText> {
  const archive = identity.title;
  const home = { archive: 'Smallprint', headline: archive, line: holdings(counts) };
  return new Map(
    shareKinds.map((kind) => [kind, kind === 'archive' ? home : { archive, ...kinds[kind] }]),
  );
}

/** `5 policies, 5 sites, 2003–2010`. */
function holdings({ versions, sites, years }: Catalogue['counts']): string {
  const of = (count: number, one: string, many: string): string =>
    `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
  const span = years && [...new Set(years)].join('–');
  return [of(versions, 'policy', 'policies'), of(sites, 'site', 'sites'), span]
    .filter(Boolean)
    .join(', ');
}
