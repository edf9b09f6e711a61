/** Policies as files: `policies/<site>/[<document>/]<version>.mdx`, front matter and text. */
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { policySchema, type PolicyFrontMatter } from '../../archive/schema/policy.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import { isMissing, readText, writeChanged } from './files.ts';

export interface PolicyFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly frontMatter: PolicyFrontMatter;
  readonly body: string;
  /** SHA-256 of the whole file, shortened: it only tells whether the file changed. */
  readonly digest: string;
}

/** Where a version's file stands, relative to the content folder. */
export function policyFile(version: { site: string; document: string; version: string }): string {
  const folder = version.document === PRIVACY_POLICY ? '' : `${version.document}/`;
  return `policies/${version.site}/${folder}${version.version}.mdx`;
}

/** Writes a version unless its file already holds just this. */
export async function writePolicy(
  content: string,
  frontMatter: PolicyFrontMatter,
  body: string,
): Promise<boolean> {
  const yaml = dump(frontMatter, { lineWidth: -1, noRefs: true });
  return writeChanged(content, policyFile(frontMatter), `---\n${yaml}---\n\n${body}`);
}

export const removePolicy = (content: string, file: string): Promise<void> =>
  rm(join(content, file));

/** Every policy's file under a folder of the content, in the order of their names. */
export async function policyFiles(content: string, folder = 'policies'): Promise<string[]> {
  try {
    const names = await readdir(join(content, folder), { recursive: true });
    return names
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `${folder}/${name.replaceAll(sep, '/')}`)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** @throws when the file is missing or was not written by ingest. */
export async function readPolicy(content: string, file: string): Promise<PolicyFile> {
  const text = await readText(join(content, file));
  if (text === undefined)
    throw new Error(`${file} is missing. Run \`npm run ingest -- --remake\`.`);
  const { yaml, body } = split(text, file);
  try {
    const frontMatter = policySchema.parse(load(yaml, { schema: CORE_SCHEMA }));
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 20);
    return { file, frontMatter, body, digest };
  } catch (error) {
    throw new Error(
      `${file} has front matter that ingest does not write. Policies are derived and never ` +
        'edited: run `npm run ingest -- --remake` to make the file again.',
      { cause: error },
    );
  }
}

function split(text: string, file: string): { yaml: string; body: string } {
  const end = text.indexOf('\n---\n\n');
  if (!text.startsWith('---\n') || end === -1) {
    throw new Error(`${file} has no front matter. Run \`npm run ingest -- --remake\`.`);
  }
  return { yaml: text.slice(4, end + 1), body: text.slice(end + '\n---\n\n'.length) };
}
