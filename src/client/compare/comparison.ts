/** What differs between any two versions, as the page shows it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { changeBetween } from '../../archive/changes/compare.ts';
import { countsInWords } from '../../archive/changes/said.ts';
import { summaryTree } from '../../archive/changes/summary-tree.ts';
import { changeTree, type Side } from '../../archive/changes/tree.ts';
import { documentName } from '../../archive/document-name.ts';
import { day, inWords, type Moment, period, second } from '../../archive/moments.ts';
import { tongue } from '../../archive/tongue.ts';
import { type Link, PRIVACY_POLICY, type VersionPlace } from '../../archive/urls.ts';
import type { Compared } from './compared.ts';
import { isBackwards, isReadAnew, isSameDocument, isSameText, remarksOn } from './relation.ts';

export interface Comparison {
  readonly title: string;
  readonly heading: readonly ElementContent[];
  readonly body: readonly Element[];
  /** The outcome in a few words, for who cannot see the page change. */
  readonly outcome: string;
}

export function comparisonOf(a: Compared, b: Compared, link: Link): Comparison {
  const change = changeBetween(a.passages, b.passages, { extraction: isReadAnew(a, b) });
  const same = isSameText(a, b);
  const [one, other] = [nameOf(a, b), nameOf(b, a)];
  const parts = changeTree(change.parts, {
    from: side(a, link),
    to: side(b, link),
    unfold: true,
    ...(isSameDocument(a, b) ? {} : { only: { from: onlyIn(one), to: onlyIn(other) } }),
  });
  return {
    title: `Comparing ${one.words} with ${other.words}`,
    heading: [
      { type: 'text', value: 'Comparing ' },
      versionLink(a, one, link),
      { type: 'text', value: ' with ' },
      versionLink(b, other, link),
    ],
    body: [
      ...(isSameDocument(a, b) ? [documentLine(a.place, link)] : []),
      h('p', observedLine(a, b)),
      ...remarksOn(a, b).map((remark) => h('p', { className: ['remark'] }, remark)),
      waysOn(a, b, link),
      ...(same ? [h('p', { className: ['counts'] }, SAME)] : summaryTree(change)),
      ...(parts.length === 0 ? [] : [h('ol', { className: ['change'] }, parts)]),
    ],
    outcome: same ? SAME : `Compared: ${countsInWords(change.counts)}.`,
  };
}

const SAME = 'The two are the same text.';

const side = ({ place, facts }: Compared, link: Link): Side => ({
  href: ({ id }) => link({ page: 'version', ...place, passage: id }),
  tongue: ({ lang }) => tongue(lang ?? facts.language),
});

interface Name {
  /** `calibex.com`, `cookie policy`: as much as tells it from the other one, besides its day. */
  readonly parts: readonly string[];
  readonly day: Moment;
  readonly words: string;
}

/** Versions of one document are told apart by their dates, others by their sites and documents. */
function nameOf({ place, facts }: Compared, { place: other }: Compared): Name {
  const { site, document, version } = place;
  const [sameSite, sameDocument] = [site === other.site, document === other.document];
  const bothPolicies = document === PRIVACY_POLICY && sameDocument;
  const parts = [
    ...(sameSite ? [] : [site]),
    ...((sameSite && sameDocument) || bothPolicies ? [] : [documentName(document).toLowerCase()]),
  ];
  const moment = version.includes('T') ? second(facts.first) : day(facts.first);
  return { parts, day: moment, words: [...parts, moment.text].join(', ') };
}

const onlyIn = ({ parts }: Name): string => `Only in ${parts.join(', ')}`;

const versionLink = ({ place }: Compared, name: Name, link: Link): Element =>
  h('a', { href: link({ page: 'version', ...place }) }, [
    name.parts.map((part) => `${part}, `).join(''),
    h('time', { dateTime: name.day.datetime }, name.day.text),
  ]);

function documentLine({ site, document }: VersionPlace, link: Link): Element {
  return h('p', { className: ['lead'] }, [
    `Two versions of the ${documentName(document).toLowerCase()} of `,
    h('a', { href: link({ page: 'site', site }) }, site),
  ]);
}

const observedLine = (a: Compared, b: Compared): string =>
  `The first was observed ${observed(a)}, the second ${observed(b)}.`;

const observed = ({ facts: { first, last } }: Compared): string => inWords(period(first, last));

function waysOn(a: Compared, b: Compared, link: Link): Element {
  const [from, to] = [a.place, b.place];
  const ways: readonly (readonly [string, string])[] = [
    [
      isBackwards(a, b) ? 'Swap them, to read forwards' : 'Swap the two',
      link({ page: 'compare', a: to, b: from }),
    ],
    ['Compare the first with another', link({ page: 'compare', a: from })],
    ['Compare the second with another', link({ page: 'compare', a: to })],
    ['How to read it', link({ page: 'guide', slug: 'reading' })],
  ];
  return h(
    'ul',
    { className: ['ways'] },
    ways.map(([said, address]) => h('li', h('a', { href: address }, said))),
  );
}
