/** Public surfaces, locked in files that are reviewed; `npm test -- -u` writes them anew. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { captureSchema } from '../../../src/archive/schema/capture.ts';
import { policySchema } from '../../../src/archive/schema/policy.ts';
import { topicSchema } from '../../../src/archive/schema/topic.ts';

const project = resolve(import.meta.dirname, '../../..');
const lock = (name: string) => resolve(project, 'test/locks', name);

test.each([
  ['policy', policySchema],
  ['capture', captureSchema],
  ['topic', topicSchema],
])('the schema of a %s is the one that was published', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }), null, 2);
  await expect(json + '\n').toMatchFileSnapshot(lock(`${name}.schema.json`));
});

test.each(['ingest', 'build', 'preview', 'dev', 'check', 'bench'])(
  'the help of %s is the one that was published',
  async (script) => {
    const help = execFileSync(process.execPath, [`scripts/${script}.ts`, '--help'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '100', NO_COLOR: '1' },
    });
    await expect(help).toMatchFileSnapshot(lock(`${script}.help.txt`));
  },
);
