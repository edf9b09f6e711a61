/** From what a person names to a transport that brings it. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transport } from '../../../src/engine/ingest/transport.ts';
import { folderTransport } from './folder.ts';
import { bundleTransport } from './git/bundle.ts';
import { gitTransport } from './git/history.ts';
import { MANIFEST, withManifest } from './manifest/transport.ts';
import { describedZip } from './manifest/zip.ts';
import { isWayback, waybackTransport, type WaybackOptions } from './wayback/transport.ts';

/** What a transport can be told besides where it is. */
export type TransportOptions = Pick<WaybackOptions, 'endpoint' | 'since'>;

/**
 * @throws when a git bundle cannot be opened or a web archive's address is none. What does not
 *   exist is reported by the listing.
 */
export function openTransport(source: string, options: TransportOptions = {}): Transport {
  if (isWayback(source)) return waybackTransport(source, options);
  if (source.endsWith('.bundle')) return bundleTransport(source);
  if (isZip(source)) return describedZip(source);
  if (isRepository(source)) return gitTransport(source);
  const manifest = join(source, MANIFEST);
  const files = folderTransport(source);
  return existsSync(manifest) ? withManifest(files, () => readFile(manifest), manifest) : files;
}

function isRepository(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isDirectory()) return false;
  if (existsSync(join(path, '.git'))) return true;
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(path, name)));
}

function isZip(path: string): boolean {
  if (path.toLowerCase().endsWith('.zip')) return !existsSync(path) || statSync(path).isFile();
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  const start = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, 4, 0);
  } finally {
    closeSync(file);
  }
  return start.equals(Buffer.from('PK\u0003\u0004'));
}
