/** The taxonomy as files: `topics/<topic>.mdx`, front matter that says what is looked for, and prose. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { topicSchema } from '../../archive/schema/topic.ts';
import { taxonomyProblems } from '../../archive/topics/problems.ts';
import type { Topic } from '../../archive/types.ts';

const PROJECT_CONTENT = resolve(import.meta.dirname, '../../../content');

/** What belongs to an archive's topics: its own, or the project's where it has none. */
export function ownOrProject(content: string, name: string): string {
  const own = join(content, name);
  return existsSync(own) ? own : join(PROJECT_CONTENT, name);
}

/** The archive's own folder of topics, or the project's where it has none. */
export const topicsFolder = (content: string): string => ownOrProject(content, 'topics');

/**
 * The whole taxonomy, those topics that have no page among it.
 *
 * @throws when a file is not what a topic's is, or its terms do not do what its examples ask for:
 * with file, line and what to do, for every problem at once.
 */
export async function readTopics(content: string): Promise<Topic[]> {
  const folder = topicsFolder(content);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { id: name.slice(0, -'.mdx'.length), path, text: await readFile(path, 'utf8') };
    }),
  );
  const read = files.map(readTopic);
  const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
  const topics = read.flatMap((one) => ('topic' in one ? [one.topic] : []));
  if (problems.length === 0) {
    for (const { topic, field, value, what, remedy } of taxonomyProblems(topics)) {
      const file = files.find(({ id }) => id === topic);
      problems.push(`${file?.path}:${lineOf(file?.text ?? '', field, value)}: ${what} ${remedy}`);
    }
  }
  if (problems.length === 0) return topics;
  throw new Error(
    `The topics in ${folder} cannot be used:\n${problems.join('\n')}\n` +
      'The guide says how terms are written, under “Add a topic”.',
  );
}

interface TopicFile {
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

function readTopic({ id, path, text }: TopicFile): { topic: Topic } | { problem: string } {
  const yaml = /^---\n(.*?\n)---\n/s.exec(text)?.[1];
  if (yaml === undefined) {
    const remedy = 'Begin the file with “---”, the fields of a topic, and “---” again.';
    return { problem: `${path}:1: It has no front matter. ${remedy}` };
  }
  try {
    const result = topicSchema.safeParse(load(yaml, { schema: CORE_SCHEMA }));
    if (result.success) return { topic: { id, ...result.data } };
    const problems = result.error.issues.map((issue) => {
      const [field = '', ...rest] = issue.path.map(String);
      const place = rest.length === 0 ? '' : ` (${rest.join(', ')})`;
      const said = `${field === '' ? 'Front matter' : `“${field}”`}${place}: ${issue.message}.`;
      return `${path}:${lineOf(text, field, rest[0])}: ${said} Compare it with another topic’s file.`;
    });
    return { problem: problems.join('\n') };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // The front matter begins on the second line, and lines are counted from 0 there.
    const line = (error.mark?.line ?? 0) + 2;
    const remedy = 'Put a value that begins with [ or * or holds “: ” between quotes.';
    return { problem: `${path}:${line}: It is no YAML: ${error.reason}. ${remedy}` };
  }
}

/** The line on which a field begins, or the value in it that is meant, counted from 1. */
export function lineOf(text: string, field: string, value?: string): number {
  const lines = text.split('\n');
  const begins = Math.max(
    0,
    lines.findIndex((line) => line.startsWith(`${field}:`)),
  );
  // Quotes are written in several ways, and long values are broken: the longest piece without them will do.
  const pieces = (value ?? '').split(/['"\\]/).map((piece) => piece.trim().slice(0, 40));
  const [longest = ''] = pieces.toSorted((a, b) => b.length - a.length);
  const found = lines.findIndex((line, index) => index >= begins && line.includes(longest));
  return (longest === '' || found === -1 ? begins : found) + 1;
}
