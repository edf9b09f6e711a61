import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { evaluationSchema, type TopicEvaluation } from '../../archive/schema/topic-evaluation.ts';

/**
 * How well topics are recognised, as it was measured beside the folder that they are in; undefined where
 * nobody measured it.
 *
 * @throws when the file is not what `topics:evaluate` writes.
 */
export async function readEvaluation(topics: string): Promise<TopicEvaluation | undefined> {
  const file = join(dirname(topics), 'topics-evaluation.json');
  if (!existsSync(file)) return undefined;
  const result = evaluationSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${file} is not what \`npm run topics:evaluate\` writes: ${issue?.path.join('.')}: ` +
      `${issue?.message}. Run it again with --out, or take the file away.`,
  );
}
