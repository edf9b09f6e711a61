/** A field to type in, a list of hits below it, and a sentence that says how many there are. */
import { questionOf } from '../../archive/search/address.ts';
import { noFilters } from '../../archive/search/query/query.ts';
import { hitsOf } from './hits.ts';
import { firstTexts, groupsOf } from './groups.ts';
import { browseInstead, sentenceOfFailure } from './not-working.ts';
import { isOpen, openedEngine } from './opened.ts';
import { showRemarks } from './remarks.ts';
import { hitElement } from './results.ts';
import { sentenceOf } from './sentence.ts';
import { ask } from './session.ts';
import { settled, whileTyping } from './typing.ts';

export interface SearchBoxParts {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** A live region. */
  readonly status: HTMLElement;
  readonly remarks: HTMLElement;
  /** How many sites to show. */
  readonly sites: number;
}

export interface SearchBox {
  /** Searches for what the field holds. */
  refresh(): Promise<void>;
}

/** Brings a search box to life: the best passage of each site appears as one types. */
export function attachSearch({ input, list, status, remarks, sites }: SearchBoxParts): SearchBox {
  let latest = 0;
  whileTyping(input, () => void refresh());
  return { refresh };

  async function refresh(): Promise<void> {
    const mine = ++latest;
    const typed = input.value;
    if (typed.trim() === '') return show([], '');
    if (!isOpen()) status.textContent = 'Searching …';
    try {
      const answer = await ask(await openedEngine(), questionOf({ typed, filters: noFilters }));
      const found = await groupsOf(answer, 'relevance');
      await settled(answer.engine, firstTexts(found, sites));
      if (mine !== latest) return;
      const best = found.slice(0, sites).flatMap(({ versions }) => versions.slice(0, 1));
      const hits = await Promise.all(best.map((version) => hitsOf(answer, version, { most: 1 })));
      if (mine !== latest) return;
      show(
        hits.flat().map((hit) => hitElement(hit)),
        sentenceOf(typed, answer),
      );
      showRemarks(remarks, typed, answer);
      if (answer.years.length === 0) status.append(' ', browseInstead());
    } catch (error) {
      if (mine !== latest) return;
      show([], sentenceOfFailure(error));
      status.append(browseInstead());
    }
  }

  function show(items: readonly HTMLElement[], sentence: string): void {
    list.replaceChildren(...items);
    remarks.replaceChildren();
    status.textContent = sentence;
  }
}
