/**
 * Loads which versions there are and where their texts stand, but not the texts: each is read on its
 * own page, so that memory and time do not grow with the words of the archive.
 */
import type { Loader, LoaderContext } from 'astro/loaders';
import { readVersions } from '../../engine/reader.ts';
import { handOver } from './handed-over.ts';
import { onChange } from './watch.ts';

/** The loader of `policies/**.mdx` under a content folder. */
export function policiesLoader(content: string): Loader {
  return {
    name: 'smallprint-policies',
    async load(context) {
      await sync(content, context);
      onChange(context, content, 'policies', () => sync(content, context));
    },
  };
}

async function sync(content: string, { store }: LoaderContext): Promise<void> {
  const gone = new Set(store.keys());
  for await (const record of readVersions(content)) {
    const id = record.file;
    gone.delete(id);
    handOver(record);
    if (store.get(id)?.digest === record.digest) continue;
    const { site, document, version, digest } = record;
    store.set({ id, digest, data: { site, document, version } });
  }
  for (const id of gone) store.delete(id);
}
