/** Each vector is archived Markdown beside what it is taken for; `npm test -- -u` writes the second anew. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { measure } from '../../../src/archive/measure/measures.ts';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { failureOf, type Failure } from '../../../src/engine/ingest/failure.ts';
import { parseMdx } from '../../../src/engine/mdx/parse.ts';
import { passagesOf } from '../../../src/engine/mdx/passages.ts';

const folder = resolve(import.meta.dirname, '../../vectors/failure');
/** Where the real corpora are, as `ota/quirks` and so on. */
const corpora = process.env['CORPORA'] ?? '';
const quirks = join(corpora, 'ota/quirks');

function failureIn(markdown: string): Failure | undefined {
  const derivation = deriveText(markdown);
  if ('refusal' in derivation) throw new Error(JSON.stringify(derivation.refusal));
  return failureOf(derivation.text, measure(derivation.text.passages, 'und').words);
}

describe('what archived text is taken for', () => {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.md'))) {
    test(name.slice(0, -'.md'.length).replaceAll('-', ' '), async () => {
      const failure = failureIn(readFileSync(join(folder, name), 'utf8'));
      const made = failure === undefined ? 'policy\n' : dump(failure, { lineWidth: -1 });
      await expect(made).toMatchFileSnapshot(join(folder, name.replace(/\.md$/, '.expected.yml')));
      expect(failure === undefined).toBe(/^a-(policy|list-of-links-to-policies)/.test(name));
    });
  }
});

describe('a long text is never called failed', () => {
  test('though it begins like an error page', () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    expect(failureIn(`# Page not found\n\n${words}\n`)).toBeUndefined();
  });

  test('and one that speaks of data may be a policy from 250 words on', () => {
    const words = Array.from({ length: 250 }, (_, index) => `word${index}`).join(' ');
    expect(failureIn(`# Page not found\n\nAbout your personal data: ${words}\n`)).toBeUndefined();
  });
});

test('no pattern takes more than a moment for a text that is made to keep it busy', () => {
  for (const part of ['.', '-', 'a', 'a ', '1 ', 'page ', 'not found ', '\u0301', '個人']) {
    const mdx = `${part.repeat(Math.floor(50_000 / part.length))}\n`;
    const [title, tree, passages] = ['Privacy', parseMdx(mdx), passagesOf(mdx, 'Privacy')];
    expect(() => failureOf({ title, mdx, tree, passages, made: [] }, 20)).not.toThrow();
  }
}, 10_000);

/** Texts of the quirks that are no policies, whatever their file is called. */
const NO_POLICY =
  /^failed-capture__|^access_denied__|^empty__|^under100B__|__(Microsoft-Copilot|Le-Coq-Sportif__bd5451f65e|Wix__e3b8e36815|TousAntiCovid|Ryanair__83915427c2|Amazon.com__50cae917a1)/;

describe.skipIf(corpora === '' || !existsSync(quirks))(
  'real texts (skipped unless CORPORA names their folder)',
  () => {
    test('of Open Terms Archive: failed captures are found, and nothing else is called one', () => {
      const taken = readdirSync(quirks)
        .filter((name) => name.endsWith('.md'))
        .map((name) => [name, failureIn(readFileSync(join(quirks, name), 'utf8')) !== undefined]);
      expect(taken).toEqual(taken.map(([name]) => [name, NO_POLICY.test(String(name))]));
    });

    test('of Princeton–Leuven and of companies’ own histories: every one is a policy', () => {
      for (const corpus of ['princeton', 'plain-md/mozilla-legal-docs']) {
        const files = readdirSync(join(corpora, corpus), { recursive: true, encoding: 'utf8' });
        for (const name of files.filter((entry) => entry.endsWith('.md'))) {
          const text = readFileSync(join(corpora, corpus, name), 'utf8');
          const failure = failureIn(
            text.startsWith('> *The') ? text.slice(text.indexOf('\n') + 1) : text,
          );
          expect([name, failure]).toEqual([name, undefined]);
        }
      }
    });
  },
);
