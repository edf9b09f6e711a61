/** `findings.jsonl`: what could not be taken in as it is, for curators and for the site to show. */
import { join } from 'node:path';
import { z } from 'zod';
import { compare } from '../../archive/order.ts';
import { findingCodes, type Finding, type FindingCode } from '../../archive/finding.ts';
import { readText, writeChanged } from './files.ts';

const FILE = 'findings.jsonl';

const schema = z.strictObject({
  code: z.enum(Object.keys(findingCodes) as [FindingCode]),
  level: z.enum(['error', 'notice']),
  at: z.strictObject({ file: z.string(), line: z.int().optional() }),
  args: z.record(z.string(), z.string()),
});

/** In the order of their places; none for an archive without any. @throws when a line is no finding. */
export async function readFindings(content: string): Promise<Finding[]> {
  const text = (await readText(join(content, FILE))) ?? '';
  return text.split('\n').filter(Boolean).map((line) => schema.parse(JSON.parse(line)) as Finding);
}

/** Adds what a run found to what stands; the same finding of the same place is kept once. */
export async function addFindings(content: string, found: readonly Finding[]): Promise<void> {
  if (found.length === 0) return;
  const all = new Map<string, Finding>();
  for (const finding of [...(await readFindings(content)), ...found]) {
    all.set(`${finding.at.file}\n${finding.code}`, finding);
  }
  const lines = [...all.values()]
    .sort((a, b) => compare(a.at.file, b.at.file) || compare(a.code, b.code))
    .map((finding) => JSON.stringify(finding) + '\n');
  await writeChanged(content, FILE, lines.join(''));
}
