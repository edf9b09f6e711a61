/** A manifest to fill in, with what the files' own names and first lines tell. */
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf } from '../../../../src/archive/memento.ts';
import { siteName } from '../../../../src/archive/site-name.ts';
import { isHtmlName, isMarkdownName } from '../../../../src/engine/formats/looks.ts';
import { folderTransport } from '../folder.ts';
import { COLUMNS } from './rows.ts';
import { MANIFEST } from './transport.ts';

export interface Template {
  readonly file: string;
  readonly rows: number;
}

/**
 * Writes `manifest.csv` into a folder, a row for each page and text in it.
 *
 * @throws where the folder has a manifest already, or cannot be written to.
 */
export async function writeManifestTemplate(folder: string): Promise<Template> {
  const lines: string[] = [COLUMNS.join(',')];
  for await (const file of folderTransport(folder).list()) {
    if (
      'code' in file ||
      !(isHtmlName(file.path) || isMarkdownName(file.path) || file.path.endsWith('.txt'))
    )
      continue;
    const values = { path: file.path, ...guessed(file.path), url: await savedFrom(file.locator) };
    lines.push(
      COLUMNS.map((name) => field((values as Record<string, string | undefined>)[name])).join(','),
    );
  }
  const file = join(folder, MANIFEST);
  try {
    await writeFile(file, lines.map((line) => `${line}\r\n`).join(''), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Error(
      `${file} is there already, and is not written over. Add rows to it, or move it away.`,
      { cause: error },
    );
  }
  return { file, rows: lines.length - 1 };
}

/** `example.com/20030719163906.html`: a folder that is a domain, and the stamp of a web archive. */
function guessed(path: string): { site?: string | undefined; captured?: string | undefined } {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  const stamp = /(?<!\d)\d{14}(?!\d)/.exec(path)?.[0];
  const folders = parts.slice(0, -1);
  return {
    site: folders.findLast((folder) => siteName(folder) !== undefined),
    captured: stamp === undefined ? undefined : instantOf(stamp),
  };
}

/** Browsers write into a page that they save where they had it from. */
async function savedFrom(path: string): Promise<string | undefined> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2_000), 0, 2_000, 0);
    return /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/.exec(
      buffer.toString('latin1', 0, bytesRead),
    )?.[1];
  } finally {
    await handle.close();
  }
}

const field = (value: string | undefined): string =>
  value === undefined ? '' : /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
