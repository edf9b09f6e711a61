/** The index of this site, opened once for all who search on a page. */
import { publishedFile } from '../published/files.ts';
import { type Engine, openEngine } from './engine.ts';

let engine: Promise<Engine> | undefined;

/** @throws when the index cannot be read; the next call tries again. */
export function openedEngine(): Promise<Engine> {
  engine ??= openEngine('/pagefind/', publishedFile);
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** Whether a search need not wait for the index. */
export const isOpen = (): boolean => engine !== undefined;
