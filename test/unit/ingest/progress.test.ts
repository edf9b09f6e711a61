/** What a run says of itself while it goes on. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { file, ingest, princetonText, temporaryContent } from './texts.ts';

const script = resolve(import.meta.dirname, '../../../scripts/ingest.ts');

test('a remake counts the sites of the archive', async () => {
  const content = await temporaryContent();
  await ingest(
    content,
    file('a', princetonText({ site: 'a.com' })),
    file('b', princetonText({ site: 'b.com' })),
  );
  const { stderr, stdout, status } = spawnSync(
    process.execPath,
    [script, '--remake', '--content', content],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stdout).toContain('2 versions of 2 sites derived again');
  expect(stderr).toContain('Deriving sites again: 2 of 2');
  expect(stderr).not.toContain('of 0');
}, 120_000);
