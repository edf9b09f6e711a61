/** `corrections.jsonl`: what was changed in published text, when and why. */
import { type Correction, correctionSchema } from '../../archive/schema/correction.ts';
import { addLines, type Lines, readLines } from './json-lines.ts';

const lines: Lines<typeof correctionSchema> = {
  file: 'corrections.jsonl',
  schema: correctionSchema,
  what: 'a correction',
};

/** In the order in which they were written. */
export const readCorrections = (content: string): Promise<Correction[]> =>
  readLines(content, lines);

/** Adds corrections; one that an ingest wrote before it was killed is there already. */
export async function addCorrections(content: string, added: readonly Correction[]): Promise<void> {
  if (added.length === 0) return;
  const known = new Set((await readCorrections(content)).map(keyOf));
  await addLines(
    content,
    lines,
    added.filter((correction) => !known.has(keyOf(correction))),
  );
}

/** Without its instant: that is when it was noticed. */
const keyOf = ({ at: _, ...said }: Correction): string => JSON.stringify(said);
