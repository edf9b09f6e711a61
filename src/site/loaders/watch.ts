import { join, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';

/** How long a folder must be quiet before it is read again: an ingest writes many files at once. */
const QUIET_MS = 100;

/** In development, runs `load` again when anything under `<content>/<place>` was changed. */
export function onChange(
  { watcher, logger }: LoaderContext,
  content: string,
  place: string,
  load: () => Promise<void>,
): void {
  if (!watcher) return;
  const watched = join(content, place);
  let timer: NodeJS.Timeout | undefined;
  watcher.add(watched);
  watcher.on('all', (_event, path) => {
    if (path !== watched && !path.startsWith(watched + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      load().catch((error: unknown) => logger.error(`${watched} could not be read: ${error}`));
    }, QUIET_MS);
  });
}
