/**
 * Each vector is a few versions of a policy, `1.md`, `2.md` …, with the language in the name where it
 * is not English and `extraction` where the source's tool read the page anew, beside what changed
 * from each to the next. `npm test -- -u` writes that anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { applyChange, revertChange } from '../../../src/archive/changes/apply.ts';
import type { Part, Run } from '../../../src/archive/changes/change.ts';
import { changeBetween } from '../../../src/archive/changes/compare.ts';
import { passagesAt, type History } from '../../../src/archive/history/history.ts';
import { historyOf } from '../../../src/archive/history/history-of.ts';
import type { Passage } from '../../../src/archive/types.ts';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { passagesOf } from '../../../src/engine/mdx/passages.ts';

const folder = resolve(import.meta.dirname, '../../vectors/changes');

describe('what changed from version to version', () => {
  for (const name of readdirSync(folder)) {
    test(name.replaceAll('-', ' '), async () => {
      const history = historyIn(join(folder, name));
      const told = history.versions.map((_, index) => tell(history, index));
      await expect(dump(told, { lineWidth: -1 })).toMatchFileSnapshot(
        join(folder, name, 'expected.yml'),
      );
    });
  }
});

function historyIn(path: string): History {
  const files = readdirSync(path).filter((file) => file.endsWith('.md'));
  return historyOf(
    files.map((file, index) => {
      const [, language = 'en', how] = file.slice(0, -'.md'.length).split('.');
      const at = `20${String(index + 10)}-01-01T00:00:00Z`;
      return {
        version: at.slice(0, 10),
        language,
        first: at,
        last: at,
        captures: 1,
        extraction: how === 'extraction',
        records: 'captures',
        passages: passagesIn(readFileSync(join(path, file), 'utf8')),
      };
    }),
  );
}

function passagesIn(text: string): Passage[] {
  if (text === '') return [];
  const derivation = deriveText(text);
  if ('refusal' in derivation) throw new Error(JSON.stringify(derivation.refusal));
  return passagesOf(derivation.text.mdx, derivation.text.title);
}

function tell(history: History, index: number): object {
  const version = history.versions[index];
  if (version?.before === undefined) return { version: version?.version, lane: version?.lane };
  const [from, to] = [passagesAt(history, version.before), passagesAt(history, index)];
  const change = changeBetween(from, to, { extraction: version.extraction });
  expect(applyChange(from, change)).toEqual(to);
  expect(revertChange(to, change)).toEqual(from);
  return {
    version: version.version,
    lane: version.lane,
    against: history.versions[version.before]?.version,
    ...(version.sameAs === undefined ? {} : { sameAs: history.versions[version.sameAs]?.version }),
    overall: version.change?.class ?? 'nothing differs',
    parts: change.parts.map(brief),
    ...(change.replacements.length === 0 ? {} : { replacements: change.replacements }),
  };
}

function brief(part: Part): object {
  switch (part.kind) {
    case 'kept':
      return { kept: part.to.length };
    case 'added':
      return { added: said(part.to), class: part.class };
    case 'removed':
      return { removed: said(part.from), class: part.class };
    case 'edited':
      return {
        edited: marked(part.words),
        ...(signOf(part.from) === signOf(part.to)
          ? {}
          : { as: `${signOf(part.from)} → ${signOf(part.to)}` }),
        class: part.class,
      };
    case 'regrouped':
      return { regrouped: marked(part.words), class: part.class };
    case 'left':
      return { left: part.move, passages: part.from.length };
    case 'moved':
      return {
        moved: part.move,
        passages: part.to.map((to, index) => {
          const runs = part.words[index] ?? [];
          return runs.length === 0 ? said(to) : `${signOf(to)} ${marked(runs)}`;
        }),
        class: part.class,
      };
  }
}

const SIGNS = { heading: '#', paragraph: 'p', 'list-item': '-', 'table-row': '|', code: '`' };

const signOf = ({ kind, level }: Passage): string => SIGNS[kind] + (level > 0 ? level : '');
const said = (passage: Passage): string => `${signOf(passage)} ${passage.text}`;

const marked = (runs: readonly Run[]): string =>
  runs
    .map(({ kind, text }) =>
      kind === 'kept' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('')
    .replaceAll('\n', '¶');
