/** `npm run topics:evaluate` with files of annotated texts. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { evaluationSchema } from '../../../src/archive/schema/topic-evaluation.ts';
import { taxonomyDigest } from '../../../src/archive/topics/digest.ts';
import { readTopics } from '../../../src/engine/reader.ts';
import { readEvaluation } from '../../../src/engine/store/evaluation.ts';

const project = resolve(import.meta.dirname, '../../..');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function annotated(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'smallprint-annotated-'));
  folders.push(folder);
  const file = join(folder, 'annotated.csv');
  writeFileSync(file, text);
  return file;
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = [join(project, 'scripts/topics-evaluate.ts'), ...args];
  const done = promisify(execFile)(process.execPath, command, { cwd: project });
  return done.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  );
}

test('identical texts are one, with the labels of all', async () => {
  const file = annotated(
    'text,labels\n' +
      '"We collect your name, and we do not respond to Do Not Track signals.",Do Not Track\n' +
      '"We collect your name, and we do not respond to Do Not Track signals.",First Party Collection/Use\n' +
      '"A firewall guards, and a secure server keeps.",Data Security|Data Retention\n',
  );
  const { out } = await run(file, '--json');
  const [part] = evaluationSchema.parse(JSON.parse(out)).parts;
  expect(part?.texts).toBe(2);
  expect(part?.topics['do-not-track']).toMatchObject({ support: 1, recall: { value: 1 } });
  expect(part?.topics['data-security']).toMatchObject({ support: 1, f1: { value: 1 } });
  expect(part?.topics['data-retention']).toMatchObject({ support: 1, f1: { value: 0 } });
});

test('the table says for each category how well, and on how many texts', async () => {
  const { out } = await run(annotated('text,labels\nWe honour DNT.,Do Not Track\n'));
  expect(out).toContain('annotated.csv: 1 texts');
  expect(out).toMatch(
    /do-not-track \|\s+1\.000 \|\s+1\.000 \|\s+1\.000 \| 1\.000–1\.000 \|\s+1 \|/,
  );
  expect(out).toContain('This archive, judged by reading: 54 passages');
});

test('a file without its columns, and one that is not there, are told', async () => {
  expect(await run(annotated('body,label\nx,y\n'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('entry 1 has no “text”') as string,
  });
  expect(await run('gone.csv')).toMatchObject({
    code: 1,
    err: expect.stringContaining('gone.csv: there is no such file.') as string,
  });
});

test('what is drawn is printed to be judged, the same each time', async () => {
  const { out } = await run('--draw');
  expect(out.split('\n')[0]).toBe('site\tdocument\tversion\tpassage\ttopics\ttext');
  expect(out.trimEnd().split('\n')).toHaveLength(55);
  expect((await run('--draw')).out).toBe(out);
});

test('the published figures are those of the taxonomy at hand, and reach what they should', async () => {
  const content = join(project, 'content');
  const published = await readEvaluation(join(content, 'topics'));
  expect(published?.taxonomy).toBe(taxonomyDigest(await readTopics(content)));
  const [, unseen, validation] = published?.parts ?? [];
  expect(validation?.name).toBe('validation.csv');
  expect(validation?.macro.value).toBeGreaterThanOrEqual(0.7);
  expect(validation?.micro.f1.value).toBeGreaterThanOrEqual(0.78);
  expect(unseen?.name).toBe('train.csv, never read');
  expect(unseen?.macro.value).toBeGreaterThanOrEqual((validation?.macro.value ?? 1) - 0.03);
  expect(unseen?.micro.f1.value).toBeGreaterThanOrEqual((validation?.micro.f1.value ?? 1) - 0.03);
});
