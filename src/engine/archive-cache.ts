import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where the project keeps what it need not derive again from one content folder; each has its own. */
export function archiveCache(project: string, content: string): string {
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return join(project, '.cache', name);
}
