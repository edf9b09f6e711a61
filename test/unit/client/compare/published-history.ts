/** Histories as they are published, without a server. */
import { historyOf } from '../../../../src/archive/history/history-of.ts';
import type { VersionFacts } from '../../../../src/archive/history/history.ts';
import { packsOf } from '../../../../src/archive/history/packs.ts';
import { identify } from '../../../../src/archive/passages.ts';
import { href } from '../../../../src/archive/urls.ts';
import { type Load, NotLoaded } from '../../../../src/client/compare/not-loaded.ts';

export interface Written extends Partial<VersionFacts> {
  readonly version: string;
  /** Each a paragraph. */
  readonly texts: readonly string[];
}

/** The published files of a document, by their paths. */
export function published(
  site: string,
  versions: readonly Written[],
  document = 'privacy-policy',
): Map<string, string> {
  const history = historyOf(
    versions.map(({ texts, ...facts }) => ({
      language: 'en',
      first: `${facts.version.slice(0, 10)}T08:00:00Z`,
      last: `${facts.version.slice(0, 10)}T08:00:00Z`,
      captures: 1,
      extraction: false,
      records: 'captures' as const,
      ...facts,
      passages: identify(texts.map((text) => ({ kind: 'paragraph', level: 0, text }))),
    })),
  );
  return new Map(
    packsOf(history, { site, document }).map(({ name, json }) => [
      href({ page: 'history', site, document, pack: name }),
      json,
    ]),
  );
}

/** Answers from these files, and notes which were asked for. */
export function loading(...files: readonly ReadonlyMap<string, string>[]): {
  readonly load: Load;
  readonly asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    load: async (path) => {
      asked.push(path);
      const json = files.map((some) => some.get(path)).find((found) => found !== undefined);
      if (json === undefined) throw new NotLoaded('absent', `There is no ${path}.`);
      return JSON.parse(json);
    },
  };
}
