/** `npm run offline`: the archive as a zip file, to be unpacked and opened from a disk. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findEdition } from '../src/engine/offline/find-edition.ts';
import { readme } from '../src/engine/offline/readme.ts';
import { writeEdition } from '../src/engine/offline/write-edition.ts';
import { readIdentity } from '../src/engine/reader.ts';
import { requireContent } from './build/safe-folders.ts';
import { cacheOf } from './build/options.ts';
import { nameOf } from './offline/name.ts';
import { offlineOptions } from './offline/options.ts';
import { siteOf } from './offline/site-of.ts';

const options = offlineOptions(process.argv);

try {
  await requireContent(options.content);
  const identity = await readIdentity(options.content);
  const name = nameOf(identity);
  const zip = options.out ?? `${name}.zip`;
  const site = options.site ?? (await siteOf(options.content, identity, cacheOf(options.content)));
  const edition = await findEdition(site, identity.url);
  const draft = `${zip}.part`;
  try {
    const words = readme(identity, { name, home: edition.home });
    const written = await writeEdition(edition, { folder: name, readme: words, zip: draft });
    await rename(draft, zip);
    await writeFile(`${zip}.sha256`, `${written.sha256}  ${basename(zip)}\n`);
    console.log(
      options.json
        ? JSON.stringify({ zip, ...written })
        : `${zip}: ${written.files.toLocaleString('en')} files, ${(written.bytes / 1e6).toFixed(1)} MB unpacked.\n` +
            `SHA-256 ${written.sha256}, also in ${basename(zip)}.sha256 beside it.\n` +
            `Whoever has it unpacks it and opens ${name}/index.html; README.txt there says the rest.`,
    );
  } finally {
    await rm(draft, { force: true });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
