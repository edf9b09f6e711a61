import { join } from 'node:path';
import type { Catalogue } from '../../../src/archive/catalogue.ts';
import { canonicalUrls, versionUrl } from '../../../src/archive/lock/canonical.ts';
import { type Broken, brokenUrls } from '../../../src/archive/lock/kept.ts';
import type { LockedUrl } from '../../../src/archive/lock/lock.ts';
import { type RedirectProblem, redirectsOf } from '../../../src/archive/redirects.ts';
import { tombstonesOf } from '../../../src/archive/withdrawn.ts';
import { readLock, readRedirects, readWithdrawals } from '../../../src/engine/reader.ts';
import type { CheckFinding, Rule } from '../base/check.ts';
import { collector } from '../base/report.ts';

export const vanishedUrl: Rule = {
  code: 'vanished-url',
  what: '{url} was published ({kind}) and would be gone.',
  why: 'Somebody may have cited it: what was published keeps its address, or says there why it went.',
  remedy:
    'Keep it: {keep}. Or let it lead on: add “{url} /where/it/leads/ # why” to {redirects}. Or say why it is ' +
    'gone: `npm run withdraw -- {name} --reason "…"`.',
};

export const changedUrl: Rule = {
  code: 'changed-url',
  what: '{url} was published for the capture of {at} ({original}…) and would show {instead}.',
  why: 'Who follows a citation would read another text than the one that was cited.',
  remedy:
    'Restore the record of the site (content/captures) from version control, so that each id is with the capture ' +
    'that minted it, and run `npm run ingest -- --remake`. What is meant to be gone is withdrawn while it still stands.',
};

export const redirectHides: Rule = {
  code: 'redirect-hides',
  what: 'Line {line} lets {from} lead on, which is {instead}.',
  why: 'One address leads to one place.',
  remedy: 'Take the line out.',
};

export const redirectLoop: Rule = {
  code: 'redirect-loop',
  what: 'Line {line} lets {from} lead to {to}, and from there back to itself.',
  why: 'Whoever follows it arrives nowhere.',
  remedy: 'Let the last of them lead to a page.',
};

export const redirectNowhere: Rule = {
  code: 'redirect-nowhere',
  what: 'Line {line} lets {from} lead to {end}, where there is no page.',
  why: 'Whoever follows it finds nothing.',
  remedy: 'Correct the address that it leads to.',
};

export const lockRules: readonly Rule[] = [
  vanishedUrl,
  changedUrl,
  redirectHides,
  redirectLoop,
  redirectNowhere,
];

const redirectRules: Readonly<Record<RedirectProblem['code'], Rule>> = {
  'redirect-hides': redirectHides,
  'redirect-loop': redirectLoop,
  'redirect-nowhere': redirectNowhere,
};

/** What stands under lock and what answers, before anything is built. */
export interface LockCheck {
  readonly findings: readonly CheckFinding[];
  /** Canonical addresses that are not under lock. */
  readonly unlocked: number;
}

/** Compares an archive with its lock; nothing is found where there is no lock. @throws when a list cannot be read. */
export async function checkLock(content: string, archive: Catalogue): Promise<LockCheck> {
  const [lock, listed, withdrawals] = await Promise.all([
    readLock(content),
    readRedirects(content),
    readWithdrawals(content),
  ]);
  const { reportFor, findings } = collector();
  const list = join(content, 'redirects.txt');
  const known = lock.map(({ url }) => url);
  const { redirects, problems } = redirectsOf(archive, listed, known);
  for (const { code, line, args } of problems)
    reportFor(redirectRules[code])(list, { ...args, line: String(line) });
  const canonical = canonicalUrls(archive);
  const answering = { canonical, redirects, tombstones: tombstonesOf(withdrawals) };
  for (const broken of brokenUrls(lock, answering))
    reportFor(broken.what === 'vanished' ? vanishedUrl : changedUrl)(
      join(content, 'urls.lock'),
      argsOf(broken, list),
    );
  const locked = new Set(known);
  const all = [...canonical.pages.keys(), ...canonical.versions.keys()];
  const unlocked = lock.length === 0 ? 0 : all.filter((url) => !locked.has(url)).length;
  return { findings: findings(), unlocked };
}

const kinds: Readonly<Record<LockedUrl['kind'], string>> = {
  version: 'a version',
  site: 'a site',
  topic: 'a topic',
  'topic-year': 'a topic in a year',
  year: 'a year',
};

const keep: Readonly<Record<LockedUrl['kind'], string>> = {
  version:
    'restore its capture and original from version control and run `npm run ingest -- --remake`',
  site: 'restore its record from version control and run `npm run ingest -- --remake`',
  topic: 'put the topic’s file back into content/topics',
  'topic-year': 'find out why no passage of the year is recognised for the topic any more',
  year: 'restore what was captured in the year and run `npm run ingest -- --remake`',
};

function argsOf(broken: Broken, redirects: string): Record<string, string> {
  const { url, kind } = broken.locked;
  const name = url.replace(/^\/policies\//, '').replace(/\/$/, '');
  const said = { url, name: kind === 'version' ? name : url };
  return broken.what === 'vanished'
    ? { ...said, kind: kinds[kind], keep: keep[kind], redirects }
    : {
        ...said,
        at: broken.locked.at,
        original: broken.locked.original,
        instead: `${versionUrl(broken.instead)}, captured on ${broken.instead.first}`,
      };
}
