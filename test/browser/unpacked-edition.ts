/** The offline edition of a built site, unpacked where people unpack things. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findEdition } from '../../src/engine/offline/find-edition.ts';
import { readme } from '../../src/engine/offline/readme.ts';
import { writeEdition } from '../../src/engine/offline/write-edition.ts';
import { readIdentity } from '../../src/engine/reader.ts';
import type { BuiltSite } from '../build/site.setup.ts';
import { unpackZip } from '../unit/offline/unpack-zip.ts';

export interface Unpacked {
  readonly folder: string;
  /** The same as an address: `file:///…/`. */
  readonly root: string;
  readonly zip: string;
  /** Every file, below the folder. */
  readonly files: readonly string[];
  remove(): void;
}

/** @param url where the archive says that it is published */
export async function unpackedEdition(
  { out, content }: Pick<BuiltSite, 'out' | 'content'>,
  url?: string,
): Promise<Unpacked> {
  const temporary = mkdtempSync(join(tmpdir(), 'smallprint-edition-'));
  const zip = join(temporary, 'smallprint-test.zip');
  const edition = await findEdition(out, url);
  const words = readme(await readIdentity(content), {
    name: 'smallprint-test',
    home: edition.home,
  });
  await writeEdition(edition, { folder: 'smallprint-test', readme: words, zip });
  const place = join(temporary, 'Été à la plage #1 100%');
  const names = await unpackZip(zip, place);
  const folder = join(place, 'smallprint-test');
  return {
    folder,
    root: `${pathToFileURL(folder).href}/`,
    zip,
    files: names.map((name) => name.slice(name.indexOf('/') + 1)),
    remove: () => rmSync(temporary, { recursive: true }),
  };
}
