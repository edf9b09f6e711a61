/** Files of JSON Lines that only grow: facts of the archive about itself. */
import { join } from 'node:path';
import type { z } from 'zod';
import { readText, writeChanged } from './files.ts';

/** What such a file is called and holds. */
export interface Lines<S extends z.ZodType> {
  /** Relative to the content folder. */
  readonly file: string;
  readonly schema: S;
  /** What a line of it is, in a sentence for whoever broke one. */
  readonly what: string;
}

/** In the order of the file; none where there is no such file. @throws with the place of a line that is none. */
export async function readLines<S extends z.ZodType>(
  content: string,
  { file, schema, what }: Lines<S>,
): Promise<z.infer<S>[]> {
  const path = join(content, file);
  const text = (await readText(path)) ?? '';
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const result = schema.safeParse(parsed(line));
    if (result.success) return [result.data];
    const problems = result.error.issues.map(
      (issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`,
    );
    throw new Error(
      `${path}:${index + 1} is not ${what} (${problems.join('; ')}). ` +
        'Correct the line, or restore the file from version control.',
    );
  });
}

/** Adds lines after those that stand. */
export async function addLines<S extends z.ZodType>(
  content: string,
  { file }: Lines<S>,
  added: readonly z.infer<S>[],
): Promise<void> {
  if (added.length === 0) return;
  const before = (await readText(join(content, file))) ?? '';
  const whole = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  await writeChanged(
    content,
    file,
    whole + added.map((line) => JSON.stringify(line) + '\n').join(''),
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
