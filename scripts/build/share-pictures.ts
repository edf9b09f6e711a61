import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/archive/catalogue.ts';
import { SHARE_ICON, sharePicture } from '../../src/archive/share-kinds.ts';
import { iconPng, sharePng } from '../../src/engine/share/picture.ts';
import { shareTexts } from '../../src/engine/share/texts.ts';

/** Draws a picture for each kind of page, and the icon for telephones; says how many there are. */
export async function writeSharePictures(catalogue: Catalogue, out: string): Promise<string> {
  await mkdir(join(out, 'share'), { recursive: true });
  const texts = [...shareTexts(catalogue)];
  await Promise.all(
    texts.map(async ([kind, text]) =>
      writeFile(join(out, sharePicture(kind)), await sharePng(text)),
    ),
  );
  await writeFile(join(out, SHARE_ICON), await iconPng(180));
  return `${texts.length} for links shared elsewhere`;
}
