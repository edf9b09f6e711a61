/** What a survey finds in a source, without anything being recorded. */
import type { Finding } from '../../../src/archive/finding.ts';
import { siteOf } from '../../../src/archive/site-of.ts';
import type { Declared, Reading } from '../../../src/engine/formats/format.ts';
import { formatNamed } from '../../../src/engine/formats/index.ts';
import type { Entry, Spool } from '../../../src/engine/ingest/spool.ts';
import { survey, type Surveyed } from '../../../src/engine/ingest/survey.ts';
import type { Transport } from '../../../src/engine/ingest/transport.ts';

export interface Found {
  readonly counts: Surveyed;
  readonly entries: readonly Entry[];
  readonly readings: readonly Reading[];
  readonly findings: readonly Finding[];
  readonly codes: readonly string[];
}

export async function surveyed(
  transport: Transport,
  { format, ...declared }: Partial<Declared> & { format?: string } = {},
): Promise<Found> {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const spool: Spool = {
    add: async (entry) => void entries.push(entry),
    sites: async function* () {},
    close: async () => {},
  };
  try {
    const counts = await survey(spool, {
      transports: [transport],
      declared: {
        document: 'privacy-policy',
        siteOf: (name) => siteOf(name, new Map()),
        ...declared,
      },
      format: format === undefined ? undefined : formatNamed(format),
      wanted: () => true,
      report: (finding) => void findings.push(finding),
      advance: () => {},
    });
    const readings = entries.map(({ reading }) => reading);
    return { counts, entries, readings, findings, codes: findings.map(({ code }) => code) };
  } finally {
    await transport.close();
  }
}
