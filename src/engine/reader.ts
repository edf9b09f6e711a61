/** The content folder as records: the only way in which the site and the scripts read it. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { z } from 'zod';
import { compare } from '../archive/order.ts';
import { buildCatalogue, type Catalogue, type VersionRecord } from '../archive/catalogue.ts';
import { documentName } from '../archive/document-name.ts';
import { identitySchema } from '../archive/schema/identity.ts';
import { siteSchema, type CuratedSite } from '../archive/schema/site.ts';
import { sourceSchema } from '../archive/schema/source.ts';
import type { Identity, Source, Topic } from '../archive/types.ts';
import { withdrawnRulings } from '../archive/withdrawn.ts';
import { readText } from './store/files.ts';
import { policyFiles, readPolicy, type PolicyFile } from './store/policies.ts';
import { readRecord, recordedSites } from './store/record.ts';
import { siteRecord, type SiteRecord } from './store/recorded.ts';
import { readWithdrawals } from './store/withdrawn.ts';
import { readTopics } from './store/topics.ts';

export type { SiteRecord };
export { readFindings } from './store/findings.ts';
export { readTopics, topicsFolder } from './store/topics.ts';
export { readAnchors } from './store/anchors.ts';
export { readCorrections } from './store/corrections.ts';
export { readLock } from './store/lock.ts';
export { readRecord } from './store/record.ts';
export { readRedirects } from './store/redirects.ts';
export { readWithdrawals } from './store/withdrawn.ts';
export { readRelease, readReleases, type KeptRelease } from './store/releases.ts';
export { readOriginal, swhidOf } from './store/originals.ts';

const PROJECT_CONTENT = resolve(import.meta.dirname, '../../content');

/** Who keeps the archive; an archive that does not say gets a name that says so. */
export async function readIdentity(content: string): Promise<Identity> {
  const path = join(content, 'archive.yml');
  const text = await readText(path);
  if (text === undefined) {
    return {
      title: 'An archive of privacy policies',
      description:
        'Archived privacy policies. Who keeps them is not stated: archive.yml is missing.',
      curator: 'not stated',
    };
  }
  return checked(identitySchema, load(text, { schema: CORE_SCHEMA }), path) as Identity;
}

/** Every version's metadata, without its text. */
export async function* readVersions(content: string): AsyncGenerator<VersionRecord> {
  for (const file of await policyFiles(content)) yield readVersion(content, file);
}

/** @throws when the file is missing or was not written by ingest. */
export const readVersion = async (content: string, file: string): Promise<VersionRecord> =>
  versionRecord(await readPolicy(content, file));

/** What each site's record tells besides its versions, as its curator's rulings have it. */
export async function readRecords(content: string): Promise<SiteRecord[]> {
  const curated = await readCurated(content);
  const withdrawn = withdrawnRulings(await readWithdrawals(content));
  const records: SiteRecord[] = [];
  for (const site of await recordedSites(content)) {
    const rulings = [...withdrawn, ...(curated.get(site)?.rulings ?? [])];
    records.push(siteRecord(site, await readRecord(content, site), rulings));
  }
  return records;
}

/** The project's sources and the archive's own, whose word counts. @throws when a source's file is not what a source's is. */
export async function readSources(content: string): Promise<Source[]> {
  const sources = new Map<string, Source>();
  for (const folder of new Set([join(PROJECT_CONTENT, 'sources'), join(content, 'sources')])) {
    if (!existsSync(folder)) continue;
    const found = await readEach(folder, '.yml', (id, text, path) => {
      return { id, ...checked(sourceSchema, load(text, { schema: CORE_SCHEMA }), path) } as Source;
    });
    for (const source of found) sources.set(source.id, source);
  }
  return [...sources.values()].sort((a, b) => compare(a.id, b.id));
}

/** What curators know of sites, by site; empty for an archive without `sites/`. */
export async function readCurated(content: string): Promise<Map<string, CuratedSite>> {
  const folder = join(content, 'sites');
  if (!existsSync(folder)) return new Map();
  const sites = await readEach(folder, '.mdx', (site, text, path) => {
    const yaml = /^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '';
    return [site, checked(siteSchema, load(yaml, { schema: CORE_SCHEMA }), path)] as const;
  });
  return new Map(sites);
}

/** The whole archive, put in order; `known` is its taxonomy, where that was read before. */
export async function readCatalogue(content: string, known?: readonly Topic[]): Promise<Catalogue> {
  const [identity, versions, records, topics, sources, curated] = await Promise.all([
    readIdentity(content),
    Array.fromAsync(readVersions(content)),
    readRecords(content),
    known ?? readTopics(content),
    readSources(content),
    readCurated(content),
  ]);
  return buildCatalogue({ identity, versions, ...ofRecords(records), topics, sources, curated });
}

/** Records as the catalogue takes them. */
export const ofRecords = (records: readonly SiteRecord[]) => ({
  failed: records.flatMap(({ failed }) => failed),
  services: new Map(records.map(({ site, services }) => [site, services])),
  extractions: new Set(records.flatMap(({ extractions }) => extractions)),
});

/** The MDX of a policy, without its front matter. */
export async function readBody(content: string, file: string): Promise<string> {
  const text = readFileSync(join(content, file), 'utf8');
  return text.slice(text.indexOf('\n---\n\n') + '\n---\n\n'.length);
}

/** A policy's file as a record of the catalogue. */
export function versionRecord({ file, digest, frontMatter }: PolicyFile): VersionRecord {
  const {
    words,
    minutes,
    grade,
    title,
    publisher,
    languages,
    made,
    updated,
    taxonomy,
    without,
    ...rest
  } = frontMatter;
  return {
    ...rest,
    title: title ?? documentName(rest.document),
    titled: title !== undefined,
    ...(publisher === undefined ? {} : { publisher }),
    ...(languages === undefined ? {} : { languages }),
    ...(made === undefined ? {} : { made }),
    ...(updated === undefined ? {} : { updated }),
    ...(taxonomy === undefined ? {} : { taxonomy }),
    ...(without === undefined ? {} : { without }),
    captures: rest.captures as VersionRecord['captures'],
    repairs: rest.repairs as Record<string, number>,
    measures: { words, minutes, ...(grade === undefined ? {} : { grade }) },
    file,
    digest,
  };
}

async function readEach<T>(
  folder: string,
  ending: string,
  read: (id: string, text: string, path: string) => T,
): Promise<T[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return read(name.slice(0, -ending.length), await readFile(path, 'utf8'), path);
    }),
  );
}

function checked<S extends z.ZodType>(schema: S, data: unknown, path: string): z.infer<S> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.join('.') || 'the file'}: ${messageOf(issue)}`,
  );
  throw new Error(`${path} does not say what it should:\n${problems.join('\n')}`);
}

/** A key that is none says why among its own issues. */
const messageOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
