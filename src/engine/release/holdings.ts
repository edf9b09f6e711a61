import type { Catalogue } from '../../archive/catalogue.ts';
import type { Holding } from '../../archive/release/holdings.ts';
import { placeName } from '../../archive/urls.ts';
import { readBody } from '../reader.ts';
import { sha256 } from '../store/originals.ts';

/** Every version of the archive with the checksums of its original and of its text. */
export async function holdingsOf({ versions }: Catalogue, content: string): Promise<Holding[]> {
  const holdings: Holding[] = [];
  for (const version of versions) {
    const body = await readBody(content, version.file);
    const title = version.titled ? version.title : '';
    holdings.push({
      place: placeName(version),
      captures: version.captures.length,
      original: version.captures[0]?.original ?? '',
      text: sha256(Buffer.from(`${title}\n${body}`)),
    });
  }
  return holdings;
}
