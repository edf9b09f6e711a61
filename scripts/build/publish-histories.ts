import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import { packsOf } from '../../src/archive/history/packs.ts';
import { href } from '../../src/archive/urls.ts';
import type { Histories } from '../../src/engine/history/histories.ts';

/** Puts each document's history beside its pages, for comparing versions in the browser and elsewhere. */
export async function publishHistories(
  { sites }: Catalogue,
  histories: Pick<Histories, 'of'>,
  { out }: { out: string },
): Promise<string> {
  let files = 0;
  for (const entry of sites.flatMap(({ documents }) => documents)) {
    if (entry.versions.length === 0) continue;
    const { site, document } = entry;
    for (const { name, json } of packsOf((await histories.of(entry)).history, entry)) {
      const path = href({ page: 'history', site, document, pack: name });
      // Its folder is there: the pages of its versions stand below it.
      writeFileSync(join(out, decodeURI(path)), json);
      files++;
    }
  }
  return `${files} files`;
}
