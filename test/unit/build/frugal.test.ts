import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frugal } from '../../../scripts/build/frugal.ts';

const packageFile = join(import.meta.dirname, '../../../package.json');
const { scripts } = JSON.parse(readFileSync(packageFile, 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(['build', 'ingest'])(
  'npm run %s starts with the options for memory that its own processes start with',
  (name) => {
    expect(scripts[name]).toBe(`node ${frugal.join(' ')} scripts/${name}.ts`);
  },
);
