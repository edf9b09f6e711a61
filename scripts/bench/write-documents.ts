import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventHistory, princetonLeuven } from './invent.ts';
import type { RealText } from './real-texts.ts';

export interface Amount {
  readonly documents: number;
  readonly versionsPerSite: number;
  /** Bytes of a document, about. */
  readonly size: number;
}

/** Writes invented policies into a folder, one file each; gives the bytes written. */
export function writeDocuments(folder: string, amount: Amount, texts: readonly RealText[]): number {
  let bytes = 0;
  for (let written = 0, number = 1; written < amount.documents; number++) {
    const versions = Math.min(amount.versionsPerSite, amount.documents - written);
    for (const document of inventHistory(number, versions, amount.size, texts)) {
      const shelf = join(folder, document.site.slice(0, 2));
      const text = princetonLeuven(document);
      mkdirSync(shelf, { recursive: true });
      writeFileSync(join(shelf, `${document.site}-${document.captured}.txt`), text);
      bytes += Buffer.byteLength(text);
    }
    written += versions;
  }
  return bytes;
}
