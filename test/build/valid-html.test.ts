import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { kinds } from '../browser/kinds.ts';

const { out } = inject('site');

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
});

const files = kinds
  .filter(({ path }) => !path.includes('?'))
  .map(({ kind, path }) => ({
    kind,
    file: path === '/no-such-page/' ? '404.html' : `${path.slice(1)}index.html`,
  }));

test.each(files)('the page “$kind” is valid HTML', async ({ file }) => {
  const html = readFileSync(join(out, file), 'utf8');
  const report = await validator.validateString(html, file);
  const messages = report.results.flatMap((result) =>
    result.messages.map(
      ({ line, column, ruleId, message }) => `${line}:${column} ${message} [${ruleId}]`,
    ),
  );
  expect(messages).toEqual([]);
});
