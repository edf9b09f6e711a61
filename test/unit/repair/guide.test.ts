import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { repairNotes } from '../../../src/archive/repairs.ts';

test('the guide lists every repair, and none that is not made', () => {
  const guide = readFileSync(
    resolve(import.meta.dirname, '../../../content/guide/repairs.mdx'),
    'utf8',
  );
  const listed = [...guide.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.keys(repairNotes));
});
