/** Loads a short list that the reader reads as a whole: sources, failed captures, the identity. */
import type { Loader, LoaderContext } from 'astro/loaders';
import { onChange } from './watch.ts';

export interface ListOptions<Item extends object> {
  readonly name: string;
  readonly content: string;
  /** The folders or files that the list is read from, relative to the content folder. */
  readonly places: readonly string[];
  readonly read: (content: string) => Promise<readonly Item[]>;
  readonly id: (item: Item) => string;
}

export function listLoader<Item extends object>(options: ListOptions<Item>): Loader {
  return {
    name: `smallprint-${options.name}`,
    async load(context) {
      await sync(options, context);
      for (const place of options.places)
        onChange(context, options.content, place, () => sync(options, context));
    },
  };
}

async function sync<Item extends object>(
  { content, read, id }: ListOptions<Item>,
  { store, generateDigest }: LoaderContext,
): Promise<void> {
  const gone = new Set(store.keys());
  for (const item of await read(content)) {
    const data: Record<string, unknown> = Object.fromEntries(Object.entries(item));
    gone.delete(id(item));
    store.set({ id: id(item), data, digest: generateDigest(data) });
  }
  for (const name of gone) store.delete(name);
}
