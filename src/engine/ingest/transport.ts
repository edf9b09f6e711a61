import type { Finding } from '../../archive/finding.ts';
import type { ListedFile } from '../formats/format.ts';

/** Brings files from where they are: a folder, a git history, a web archive. */
export interface Transport {
  list(): AsyncIterable<ListedFile | Finding>;
  /** @throws when the bytes cannot be had any more. */
  load(file: ListedFile): Promise<Uint8Array>;
  close(): Promise<void>;
}
