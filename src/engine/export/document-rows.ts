/** The rows of one document: its versions, passages, texts, evidence and changes. */
import type { DocumentEntry, VersionEntry } from '../../archive/catalogue.ts';
import type { Change, Differing } from '../../archive/changes/change.ts';
import { changeBetween } from '../../archive/changes/compare.ts';
import { countsOf, totalOf } from '../../archive/changes/counts.ts';
import { formOf } from '../../archive/export/form.ts';
import type { PassageRow } from '../../archive/export/rows.ts';
import type { Rows } from '../../archive/export/tables/index.ts';
import { type History, type HistoryPassage, passagesAt } from '../../archive/history/history.ts';
import { assessedPassages } from '../../archive/topics/assessed.ts';
import type { Tagger } from '../../archive/topics/tag.ts';

type DocumentRows = {
  readonly [Name in 'passages' | 'texts' | 'evidence' | 'changes']: Iterable<Rows[Name]>;
};

export function documentRows(
  { site, document, versions }: DocumentEntry,
  history: History,
  tag: Tagger,
): DocumentRows {
  const entries = new Map(versions.map((entry) => [entry.version, entry]));
  const entryOf = (index: number): VersionEntry =>
    entries.get(history.versions[index]?.version ?? '') as VersionEntry;
  const forms = history.passages.map(formOf);
  const passages = passageRows();
  return {
    passages,
    texts: textRows(),
    evidence: passages.flatMap((row) => evidenceOf(row, tag)),
    changes: changeRows(),
  };

  function passageRows(): PassageRow[] {
    const standing = history.passages.map(() => ({ first: -1, last: -1, versions: 0 }));
    for (const [index, version] of history.versions.entries()) {
      for (const number of new Set(version.passages)) {
        const stood = standing[number];
        if (stood === undefined) continue;
        if (stood.first === -1) stood.first = index;
        stood.last = index;
        stood.versions++;
      }
    }
    return history.passages.flatMap((passage, number): PassageRow[] => {
      const { first = -1, last = -1, versions: count = 0 } = standing[number] ?? {};
      if (first === -1) return [];
      const version = entryOf(first);
      return [
        {
          site,
          document,
          form: forms[number] ?? '',
          passage,
          language: passage.lang ?? version.language,
          first: version,
          last: entryOf(last),
          versions: count,
        },
      ];
    });
  }

  function* textRows(): Generator<Rows['texts']> {
    for (const { version, first, passages: numbers } of history.versions) {
      const year = first.slice(0, 4);
      for (const [at, number] of numbers.entries()) {
        const passage = history.passages[number]?.id ?? '';
        const form = forms[number] ?? '';
        yield { site, document, version, year, position: at + 1, passage, form };
      }
    }
  }

  function* changeRows(): Generator<Rows['changes']> {
    const known = new Recent<Change>();
    for (const [
      index,
      { version, before, sameAs, extraction, interval },
    ] of history.versions.entries()) {
      const older = before === undefined ? undefined : history.versions[before];
      if (before === undefined || older === undefined || interval === undefined) continue;
      const key = `${older.sameAs ?? before} ${sameAs ?? index} ${extraction}`;
      const change = known.get(key, () =>
        changeBetween(passagesAt(history, before), passagesAt(history, index), { extraction }),
      );
      const parts = change.parts.filter((part): part is Differing => 'class' in part);
      for (const [at, part] of parts.entries()) {
        const { wordsAdded, wordsRemoved } = totalOf(countsOf([part]));
        yield {
          site,
          document,
          version,
          before: older.version,
          ...interval,
          number: at + 1,
          part,
          from: sideOf(part, 'from').map(formOf),
          to: sideOf(part, 'to').map(formOf),
          wordsAdded,
          wordsRemoved,
        };
      }
    }
  }
}

function evidenceOf(row: PassageRow, tag: Tagger): Rows['evidence'][] {
  const assessed = assessedPassages([row.passage], { language: row.language });
  return tag(assessed).map((evidence) => ({ ...row, evidence }));
}

const sideOf = (part: Differing, side: 'from' | 'to'): readonly HistoryPassage[] => {
  const passages = (part as { readonly from?: unknown; readonly to?: unknown })[side];
  return [passages ?? []].flat() as HistoryPassage[];
};

/** Documents go back and forth between the same few texts hundreds of times. */
const MOST_KNOWN = 16;

class Recent<Value> {
  readonly #known = new Map<string, Value>();

  get(key: string, make: () => Value): Value {
    const value = this.#known.get(key) ?? make();
    this.#known.delete(key);
    this.#known.set(key, value);
    if (this.#known.size > MOST_KNOWN) this.#known.delete([...this.#known.keys()][0] ?? '');
    return value;
  }
}
