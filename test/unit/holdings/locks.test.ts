/** Public surfaces, locked in files that are reviewed; `npm test -- -u` writes them anew. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { captureSchema } from '../../../src/archive/schema/capture.ts';
import { policySchema } from '../../../src/archive/schema/policy.ts';
import { correctionSchema } from '../../../src/archive/schema/correction.ts';
import { identitySchema } from '../../../src/archive/schema/identity.ts';
import { withdrawalSchema } from '../../../src/archive/schema/withdrawal.ts';
import { topicSchema } from '../../../src/archive/schema/topic.ts';

const project = resolve(import.meta.dirname, '../../..');
const lock = (name: string) => resolve(project, 'test/locks', name);

test.each([
  ['policy', policySchema],
  ['capture', captureSchema],
  ['topic', topicSchema],
  ['withdrawal', withdrawalSchema],
  ['correction', correctionSchema],
  ['identity', identitySchema],
])('the schema of a %s is the one that was published', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }), null, 2);
  await expect(json + '\n').toMatchFileSnapshot(lock(`${name}.schema.json`));
});
