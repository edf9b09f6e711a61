import type { Finding } from '../../archive/finding.ts';
import type { Capture } from '../../archive/types.ts';
import type { ListedFile } from '../formats/format.ts';

/** Brings files from where they are: a folder, a git history, a web archive. */
export interface Transport {
  list(): AsyncIterable<ListedFile | Finding>;
  /** @throws when the bytes cannot be had any more. */
  load(file: ListedFile): Promise<Uint8Array>;
  /**
   * What loading a file taught about its capture besides its bytes, as its `known` keeps it: the
   * `type` that it was served with, whether it was `truncated`. Told once.
   */
  facts?(file: ListedFile): Capture['known'];
  close(): Promise<void>;
}
