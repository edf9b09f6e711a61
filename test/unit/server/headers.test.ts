import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  headersFile,
  responseHeaders,
} from '../../../src/archive/headers.ts';

test('a page may use what comes from its own origin, and nothing else', () => {
  const policy = contentSecurityPolicy();
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
  for (const directive of policy.split('; ').slice(1)) {
    expect(directive).toMatch(/^[a-z-]+ ('self'|'none')$/);
  }
});

test('a page cannot be framed, and a file that is no page runs nothing', () => {
  const page = responseHeaders('policies/index.html');
  expect(page['Content-Security-Policy']).toBe(
    `${contentSecurityPolicy()}; frame-ancestors 'none'`,
  );
  expect(responseHeaders('favicon.svg')['Content-Security-Policy']).toContain('sandbox');
});

test('an original is text, whatever it was', () => {
  for (const file of ['source.md', 'source.txt', 'source.html.txt']) {
    expect(responseHeaders(file)['Content-Type']).toBe('text/plain; charset=utf-8');
  }
});

test('what is written for machines has the type that they look for', () => {
  const typeOf = (file: string) => responseHeaders(file)['Content-Type'];
  expect(typeOf('policies/calibex.com/timemap.link')).toBe('application/link-format');
  expect(typeOf('opensearch.xml')).toBe('application/opensearchdescription+xml');
  expect(typeOf('sitemap.xml')).toBe('application/xml; charset=utf-8');
});

test('static hosts are told the same', () => {
  const { 'Content-Type': _type, ...headers } = responseHeaders('index.html');
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const types = ['.link', '.jsonl', 'opensearch.xml'].flatMap((path) => [
    `/*${path}`,
    `  Content-Type: ${responseHeaders(`a/b${path}`)['Content-Type']}`,
  ]);
  const worker = ['/worker.js', '  Cache-Control: no-cache'];
  expect(headersFile()).toBe(['/*', ...lines, ...types, ...worker, ''].join('\n'));
});

test('the worker has this origin, or it would have none of its stores', () => {
  const policy = responseHeaders('worker.js')['Content-Security-Policy'];
  expect(policy).toBe("default-src 'none'; connect-src 'self'");
  expect(responseHeaders('assets/worker.js')['Content-Security-Policy']).toContain('sandbox');
});
