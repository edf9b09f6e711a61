/**
 * Loads what is known of each version, and where its text is, but not the text: that is read on the
 * version's own page, so that memory and time do not grow with the words of the archive.
 */
import type { Loader, LoaderContext } from 'astro/loaders';
import type { VersionRecord } from '../../archive/catalogue.ts';
import { readVersions } from '../../engine/reader.ts';
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
    if (store.get(id)?.digest === record.digest) continue;
    store.set({ id, digest: record.digest, data: asData(record) });
  }
  for (const id of gone) store.delete(id);
}

// The store takes any plain object; an interface has no index signature to say so.
const asData = (record: VersionRecord): Record<string, unknown> => ({ ...record });
