/** From what a person names to a transport that brings it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Transport } from '../../../src/engine/ingest/transport.ts';
import { folderTransport } from './folder.ts';
import { bundleTransport } from './git/bundle.ts';
import { gitTransport } from './git/history.ts';

/** @throws when a git bundle cannot be opened. What does not exist is reported by the listing. */
export function openTransport(source: string): Transport {
  if (source.endsWith('.bundle')) return bundleTransport(source);
  if (isRepository(source)) return gitTransport(source);
  return folderTransport(source);
}

function isRepository(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isDirectory()) return false;
  if (existsSync(join(path, '.git'))) return true;
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(path, name)));
}
