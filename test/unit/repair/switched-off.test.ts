/** Every repair can be left out, and what is left is still a text that says its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repairNotes } from '../../../src/archive/repairs.ts';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { repairs } from '../../../src/engine/repair/index.ts';

const folder = resolve(import.meta.dirname, '../../vectors/repair');
const vectors = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const names = repairs.map(({ name }) => name);

describe('a text derived without a repair', () => {
  test.each(names)('%s', (name) => {
    const steps = repairs.filter((repair) => repair.name !== name);
    const counted = vectors.map((markdown) => {
      const derivation = deriveText(markdown, steps);
      if ('refusal' in derivation) throw new Error(JSON.stringify(derivation.refusal));
      return derivation.text.repairs[name] ?? 0;
    });
    expect(counted.filter((count) => count > 0)).toEqual([]);
  });

  test('all of them', () => {
    for (const markdown of vectors) expect(deriveText(markdown, [])).toHaveProperty('text');
  });
});

test('each repair has a vector in which it is made', () => {
  const made = new Set<string>();
  for (const markdown of vectors) {
    const derivation = deriveText(markdown);
    if ('text' in derivation)
      for (const name of Object.keys(derivation.text.repairs)) made.add(name);
  }
  expect(names.filter((name) => !made.has(name))).toEqual([]);
});

test('each repair is explained to the reader, and nothing else is', () => {
  const beyondRepair = ['limits', 'simplified'];
  expect(Object.keys(repairNotes).sort()).toEqual([...names, ...beyondRepair].sort());
});
