import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pageValidator } from '../../scripts/audit/validate.ts';
import { kinds } from '../browser/kinds.ts';

const { out } = inject('site');

const validate = pageValidator();

const files = kinds
  .filter(({ path }) => !path.includes('?'))
  .map(({ kind, path }) => ({
    kind,
    file: path === '/no-such-page/' ? '404.html' : `${path.slice(1)}index.html`,
  }));

test.each(files)('the page “$kind” is valid HTML', async ({ file }) => {
  const html = readFileSync(join(out, file), 'utf8');
  expect(await validate(file, html)).toEqual([]);
});
