/** Each vector is archived Markdown beside what is made of it; `npm test -- -u` writes the second anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';

const folder = resolve(import.meta.dirname, '../../vectors/repair');

describe('what repairs make of archived text', () => {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.md'))) {
    test(name.slice(0, -'.md'.length).replaceAll('-', ' '), async () => {
      const derivation = deriveText(readFileSync(join(folder, name), 'utf8'));
      if ('refusal' in derivation) throw new Error(JSON.stringify(derivation.refusal));
      const { title, repairs, mdx } = derivation.text;
      const made = `---\n${dump({ ...(title ? { title } : {}), repairs })}---\n\n${mdx}`;
      await expect(made).toMatchFileSnapshot(join(folder, name.replace(/\.md$/, '.expected.mdx')));
    });
  }
});
