/** `npm run release`: the archive as it stands, built, exported, sealed, checked, and ready to be deposited. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataCite, zenodo } from '../src/archive/release/deposit.ts';
import { notesInMarkdown } from '../src/archive/release/notes.ts';
import { sourcesIn } from '../src/engine/export/export-archive.ts';
import { writeExport } from '../src/engine/export/write-export.ts';
import { readCatalogue } from '../src/engine/reader.ts';
import { writeBundles } from '../src/engine/bundles/write-bundles.ts';
import { writeBag } from '../src/engine/release/bag.ts';
import { sealRelease } from '../src/engine/release/seal.ts';
import { requireContent } from './build/safe-folders.ts';
import { cacheOf } from './build/options.ts';
import { Stages } from './build/stages.ts';
import { addressUnder } from './export/address.ts';
import { replacing } from './export/replacing.ts';
import { aboutRelease } from './release/about.ts';
import { buildSite, checkSite } from './release/commands.ts';
import { draftRelease } from './release/draft.ts';
import { identityFor } from './release/identity.ts';
import { keepRelease } from './release/keep.ts';
import { releaseOptions } from './release/options.ts';

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
  const { content, date } = options;
  const identity = await identityFor(content, options.release);
  const { release: name } = identity;
  const published = options.site ?? identity.url;
  const catalogue = await readCatalogue(content);
  const [site, draft, bag] = ['site', 'draft', 'bag'].map((part) => join(out, part)) as [
    string,
    string,
    string,
  ];
  mkdirSync(site, { recursive: true });
  const notes = await draftRelease(draft, { content, catalogue, release: name, date });

  await stages.run('build', 'site', () =>
    buildSite({ content, site, published, draft, hasTables: options.forms.length > 0 }),
  );
  await stages.run('export', 'tables', exportTables);
  const kept = join(site, 'releases', name);
  cpSync(draft, kept, { recursive: true });
  rmSync(draft, { recursive: true });
  const about = await aboutRelease(catalogue, identity, notes, content);
  const release = sealRelease(site, about);
  await stages.run('bundles', 'bundles', async () => {
    // Copies of what is sealed, for devices.
    const { index } = writeBundles(site, identity.title);
    return `${index.bundles.length}`;
  });
  await stages.run('check', 'checks', () => checkSite({ content, site }));
  await keepRelease(content, kept, release);
  await stages.run('bag', 'bag', async () => {
    mkdirSync(bag, { recursive: true });
    const { files } = writeBag(content, bag, { identity, release });
    return `${files} files`;
  });
  const [from, to] = catalogue.counts.years ?? [];
  const deposited = {
    identity,
    release,
    sources: sourcesIn(catalogue),
    ...(from !== undefined && to !== undefined ? { years: [from, to] as const } : {}),
  };
  mkdirSync(join(out, 'metadata'));
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(join(out, 'metadata', 'datacite.json'), json(dataCite(deposited)));
  writeFileSync(join(out, 'metadata', 'zenodo.json'), json(zenodo(deposited)));
  writeFileSync(join(out, 'notes.md'), notesInMarkdown(notes, identity.title));
  cpSync(join(kept, 'manifest-sha256.txt'), join(out, 'manifest-sha256.txt'));
  if (!options.json)
    console.log(`\nRelease ${name}: SHA-256 of its manifest ${release.manifest.sha256}`);

  async function exportTables(): Promise<string> {
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
  }
}
