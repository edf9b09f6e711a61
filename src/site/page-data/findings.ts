/** What could not be taken in as it is: each kind with what it means, and the entries of one kind. */
import type { Catalogue } from '../../archive/catalogue.ts';
import {
  type Finding,
  type FindingCode,
  findingCodes,
  whatHappened,
  whatHappens,
} from '../../archive/finding.ts';
import { compare } from '../../archive/order.ts';
import type { Link } from '../../archive/urls.ts';
import { counted } from '../../archive/counted.ts';
import { type Crumb, type Head, numbered } from './head.ts';
import { plainWords } from './hostile-words.ts';
import { type Pager, pager, type Slice } from './paging.ts';

export interface FindingsPage {
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly kinds: readonly FindingKind[];
  /** The guide's page about findings. */
  readonly guide: string;
}

export interface FindingKind {
  readonly code: string;
  /** What every one of them says: `“…” is no date.` */
  readonly meaning: string;
  readonly why: string;
  /** What to do, with commands told apart. */
  readonly remedy: readonly RemedyPart[];
  /** `3 files or captures set aside`, `1 file or capture noted`. */
  readonly count: string;
  /** The first few. */
  readonly entries: readonly FindingEntry[];
  /** Where all of them are listed, if those are more. */
  readonly all: { readonly text: string; readonly href: string } | undefined;
}

export interface RemedyPart {
  readonly text: string;
  readonly command: boolean;
}

export interface FindingEntry {
  /** The site that it is about, where it says so; without an address where it is none of the archive. */
  readonly site: Crumb | undefined;
  readonly place: string;
  readonly sentence: string;
}

export interface FindingPage extends Omit<FindingKind, 'entries' | 'all'> {
  readonly head: Head;
  readonly title: string;
  readonly entries: readonly FindingEntry[];
  readonly pager: Pager | undefined;
}

/** So many of each kind stand on the first page, which lists all kinds. */
const FEW = 5;

export interface Kind {
  readonly code: FindingCode;
  readonly findings: readonly Finding[];
}

/** The findings by kind: what was set aside first, then the kind with more of them. */
export function kindsOf(findings: readonly Finding[]): Kind[] {
  return [...Map.groupBy(findings, ({ code }) => code)]
    .map(([code, findings]) => ({ code, findings }))
    .sort(
      (a, b) =>
        compare(findingCodes[a.code].level, findingCodes[b.code].level) ||
        b.findings.length - a.findings.length ||
        compare(a.code, b.code),
    );
}

/** Kinds that are too many for the page of all, and have pages of their own. */
export const longKinds = (findings: readonly Finding[]): Kind[] =>
  kindsOf(findings).filter((kind) => kind.findings.length > FEW);

export function findingsPage(
  archive: Catalogue,
  findings: readonly Finding[],
  link: Link,
): FindingsPage {
  const errors = findings.filter(({ code }) => findingCodes[code].level === 'error').length;
  const summary =
    findings.length === 0
      ? 'Everything that was given to this archive could be taken in as it is.'
      : `${counted(errors, 'file or capture was', 'files or captures were')} set aside, and ` +
        `${counted(findings.length - errors, 'was', 'were')} noted.`;
  const entryOf = entries(archive, link);
  return {
    head: {
      title: 'Findings',
      description: `What could not be taken in as it is, and what can be done about it. ${summary}`,
      path: link({ page: 'findings' }),
      section: 'data',
      crumbs: [{ text: 'Data', href: link({ page: 'data' }) }, { text: 'Findings' }],
    },
    title: 'Findings',
    summary,
    kinds: kindsOf(findings).map(({ code, findings }) => ({
      ...explained(code, findings.length),
      entries: findings.slice(0, FEW).map(entryOf),
      all:
        findings.length > FEW
          ? {
              text: `All ${counted(findings.length, 'entry', 'entries')}`,
              href: link({ page: 'finding', code }),
            }
          : undefined,
    })),
    guide: link({ page: 'guide', slug: 'findings' }),
  };
}

export function findingPage(
  archive: Catalogue,
  code: FindingCode,
  slice: Slice<Finding>,
  link: Link,
): FindingPage {
  const kind = explained(code, slice.total);
  const title = numbered(kind.meaning, slice);
  return {
    ...kind,
    head: {
      title: numbered(`Finding ${code}`, slice),
      description: `${kind.meaning} ${kind.why}`,
      path: link({ page: 'finding', code, number: slice.number }),
      section: 'data',
      crumbs: [
        { text: 'Data', href: link({ page: 'data' }) },
        { text: 'Findings', href: link({ page: 'findings' }) },
        { text: code },
      ],
    },
    title,
    entries: slice.items.map(entries(archive, link)),
    pager: pager(slice, (number) => link({ page: 'finding', code, number })),
  };
}

function explained(code: FindingCode, count: number): Omit<FindingKind, 'entries' | 'all'> {
  const { level, why, remedy } = findingCodes[code];
  return {
    code,
    meaning: whatHappens(code),
    why,
    remedy: commandsApart(remedy),
    count:
      level === 'error'
        ? `${counted(count, 'file or capture', 'files or captures')} set aside`
        : `${counted(count, 'file or capture', 'files or captures')} noted`,
  };
}

/** Commands stand between backticks. */
const commandsApart = (remedy: string): RemedyPart[] =>
  remedy.split('`').map((text, index) => ({ text, command: index % 2 === 1 }));

function entries({ sites }: Catalogue, link: Link): (found: Finding) => FindingEntry {
  const known = new Map(
    sites.flatMap((entry) =>
      [entry.site, ...entry.merged.map(({ site }) => site)].map((site) => [site, entry.site]),
    ),
  );
  return (found) => {
    const { site } = found.args;
    const shown = site === undefined ? undefined : known.get(site);
    return {
      site:
        site === undefined
          ? undefined
          : {
              text: plainWords(site),
              ...(shown === undefined ? {} : { href: link({ page: 'site', site: shown }) }),
            },
      place: placeOf(found),
      sentence: plainWords(whatHappened(found)),
    };
  };
}

/** Where it was found. The folder of the one who ran the command is nobody's business. */
function placeOf({ at: { file, line } }: Finding): string {
  const place = file.replace(/^(\/home\/|\/Users\/|[A-Za-z]:\\Users\\)[^/\\]+(?=[/\\])/, '~');
  return plainWords(line === undefined ? place : `${place}, line ${line}`);
}
