import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pageValidator } from '../../scripts/audit/validate.ts';
import { kinds } from '../browser/kinds.ts';

const validate = pageValidator();

const files = kinds
  .filter(({ path }) => !path.includes('?'))
  .map(({ kind, path, archive = 'site' }) => ({
    kind,
    archive,
    file: path === '/no-such-page/' ? '404.html' : `${path.slice(1)}index.html`,
  }));

test.each(files)('the page “$kind” is valid HTML', async ({ file, archive }) => {
  const html = readFileSync(join(inject(archive).out, file), 'utf8');
  expect(await validate(file, html)).toEqual([]);
});
