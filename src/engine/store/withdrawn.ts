/** `withdrawn.jsonl`: what was taken out of the archive, when and why; lines are added and never changed. */
import { type Withdrawal, withdrawalSchema } from '../../archive/schema/withdrawal.ts';
import { addLines, type Lines, readLines } from './json-lines.ts';

const lines: Lines<typeof withdrawalSchema> = {
  file: 'withdrawn.jsonl',
  schema: withdrawalSchema,
  what: 'a withdrawal, as `npm run withdraw` writes them',
};

/** In the order in which they were made; none for an archive that withdrew nothing. */
export const readWithdrawals = (content: string): Promise<Withdrawal[]> =>
  readLines(content, lines);

export const addWithdrawals = (content: string, added: readonly Withdrawal[]): Promise<void> =>
  addLines(content, lines, added);
