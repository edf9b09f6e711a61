/** A field to type in, a list of hits below it, and a sentence that says how many there are. */
import { element } from '../element.ts';
import { under } from '../site.ts';
import { openEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { hitElement } from './results.ts';
import { sentenceOf } from './sentence.ts';
import { ask } from './session.ts';
import type { Answer } from './session.ts';

export interface SearchBoxParts {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** A live region. */
  readonly status: HTMLElement;
  /** How many documents to show at once, and passages of each. */
  readonly documents: number;
  readonly each: number;
  /** Gets the query whenever it was searched for. */
  readonly onSearch?: (query: string) => void;
}

export interface SearchBox {
  /** Searches for what the field holds. */
  refresh(): Promise<void>;
}

/** Long enough not to search for every letter, short enough to feel immediate. */
const PAUSE = 120;
/** Longer queries than anyone types are cut: they would only keep the browser busy. */
const LONGEST = 500;

let engine: Promise<Engine> | undefined;

/** Brings a search box to life: results appear as one types. */
export function attachSearch(parts: SearchBoxParts): SearchBox {
  const { input, list, status, documents, each, onSearch } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), PAUSE);
  });
  return { refresh };

  async function refresh(): Promise<void> {
    const mine = ++latest;
    const query = input.value.slice(0, LONGEST);
    onSearch?.(query.trim());
    if (query.trim() === '') return show([], '');
    if (engine === undefined) status.textContent = 'Searching …';
    try {
      engine ??= openEngine(under('/pagefind/'));
      const answer = await ask(await engine, query);
      const first = await answer.next(documents, each);
      if (mine !== latest) return;
      show(first.hits.map(hitElement), sentenceOf(query, answer, first.hits.length));
      if (first.hits.length === 0) status.append(' ', browseInstead());
      if (first.more) list.append(moreOf(answer, mine));
    } catch (error) {
      engine = undefined;
      if (mine !== latest) return;
      show([], `The search does not work at the moment: ${reason(error)}.`);
      status.append(' ', browseInstead());
    }
  }

  function show(items: readonly HTMLElement[], sentence: string): void {
    list.replaceChildren(...items);
    status.textContent = sentence;
  }

  function moreOf(answer: Answer, mine: number): HTMLLIElement {
    const button = element('button', { type: 'button', class: 'search-more' }, 'Show more');
    const item = element('li', {}, button);
    button.addEventListener('click', async () => {
      const next = await answer.next(documents, each).catch((error: unknown) => {
        status.textContent = `No more could be loaded: ${reason(error)}.`;
      });
      if (next === undefined || mine !== latest) return;
      const { hits, more } = next;
      const items = hits.map(hitElement);
      item.before(...items);
      items[0]?.querySelector('a')?.focus();
      if (!more) item.remove();
    });
    return item;
  }
}

function browseInstead(): HTMLElement {
  const link = element('a', { href: under('/policies/') }, 'Browse all policies');
  return element('span', { class: 'browse' }, link, '.');
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
