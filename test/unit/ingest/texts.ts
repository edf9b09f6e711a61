import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Finding } from '../../../src/archive/finding.ts';
import { shownUnder } from '../../../src/archive/merged.ts';
import type { RepairName } from '../../../src/archive/repairs.ts';
import type { CuratedSite } from '../../../src/archive/schema/site.ts';
import { siteOf } from '../../../src/archive/site-of.ts';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriverHere } from '../../../src/engine/ingest/deriver.ts';
import { openSpool } from '../../../src/engine/ingest/spool.ts';
import { survey, type Surveyed } from '../../../src/engine/ingest/survey.ts';
import { takeIn, type Taken } from '../../../src/engine/ingest/take-in.ts';
import type { Transport } from '../../../src/engine/ingest/transport.ts';
import { openJournal } from '../../../src/engine/store/journal.ts';

export { princetonText } from './princeton-text.ts';

/** A content folder that is gone when the test is over. */
export async function temporaryContent(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smallprint-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const file = (path: string, text: string | Uint8Array): GivenFile => ({
  path,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

/** Files that a test holds, as a transport. */
export function transportOf(files: readonly GivenFile[]): Transport {
  return {
    async *list() {
      for (const { path } of files) {
        yield { path, place: path, origin: { kind: 'file' }, locator: path };
      }
    },
    load: async ({ locator }) => {
      const found = files.find(({ path }) => path === locator);
      if (found === undefined) throw new Error(`no ${locator}`);
      return found.bytes;
    },
    close: async () => {},
  };
}

export type Outcome = Surveyed & Taken;

/** Takes files into a content folder. */
export async function ingest(
  content: string,
  ...files: readonly GivenFile[]
): Promise<{ outcome: Outcome; findings: Finding[] }> {
  return ingestFrom(content, transportOf(files));
}

/** Takes in what a transport brings. */
export async function ingestFrom(
  content: string,
  transport: Transport,
  {
    document = 'privacy-policy',
    curated = new Map<string, CuratedSite>(),
    without = [] as readonly RepairName[],
    source = undefined as string | undefined,
  } = {},
): Promise<{ outcome: Outcome; findings: Finding[] }> {
  const findings: Finding[] = [];
  const report = (found: Finding) => void findings.push(found);
  const spool = await openSpool((site) => shownUnder(site, curated));
  const journal = await openJournal(content);
  try {
    const transports = [transport];
    const names = new Map(
      [...curated].flatMap(([site, { aliases }]) => aliases.map((name) => [name, site])),
    );
    const declared = { document, source, siteOf: (name: string) => siteOf(name, names) };
    const wanted = () => true;
    const advance = () => {};
    const surveyed = await survey(spool, { transports, declared, wanted, report, advance });
    const deriver = deriverHere({ taxonomy: compileTaxonomy([]), without });
    const taken = await takeIn(spool, {
      content,
      transports,
      deriver,
      journal,
      curated,
      report,
      advance,
    });
    return { outcome: { ...surveyed, ...taken, aside: surveyed.aside + taken.aside }, findings };
  } finally {
    await spool.close();
    await journal.close();
  }
}
