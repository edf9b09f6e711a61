/** A manifest to fill in, with what the files' own names and first lines tell. */
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'tldts';
import { instantOf } from '../../../../src/archive/memento.ts';
import { siteName } from '../../../../src/archive/site-name.ts';
import { PRIVACY_POLICY } from '../../../../src/archive/urls.ts';
import type { Declared, ListedFile } from '../../../../src/engine/formats/format.ts';
import { isHtmlName, isMarkdownName } from '../../../../src/engine/formats/looks.ts';
import { princetonLeuven } from '../../../../src/engine/formats/princeton-leuven.ts';
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
 * @throws where it is no folder, has a manifest already, or cannot be written to.
 */
export async function writeManifestTemplate(folder: string): Promise<Template> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new Error(
      `${folder} is no folder, and a manifest is written into one. Unpack a zip file first; a single ` +
        'file has a place in a folder of its own.',
    );
  }
  const lines: string[] = [COLUMNS.join(',')];
  for await (const file of folderTransport(folder).list()) {
    if (
      'code' in file ||
      !(isHtmlName(file.path) || isMarkdownName(file.path) || file.path.endsWith('.txt'))
    )
      continue;
    const said = (await ownWords(file)) ?? (await savedFrom(file.locator));
    const values: Values = { ...guessed(file.path), ...said, path: file.path };
    lines.push(COLUMNS.map((name) => field(values[name])).join(','));
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

type Values = Partial<Record<(typeof COLUMNS)[number], string | undefined>>;

/** A text of the Princeton–Leuven corpus begins with where it comes from. */
async function ownWords(file: ListedFile): Promise<Values | undefined> {
  if (!isMarkdownName(file.path)) return undefined;
  const raw = { ...file, bytes: () => readFile(file.locator) };
  if (!(await princetonLeuven.recognises(raw))) return undefined;
  const claim = await princetonLeuven.read(raw, NOTHING_DECLARED);
  if (!('reading' in claim)) return undefined;
  const { site, at, url, memento } = claim.reading;
  return { site, captured: at, url, memento };
}

const NOTHING_DECLARED: Declared = { document: PRIVACY_POLICY, siteOf: (name) => name };

/**
 * `example.com/20030719163906.html`: a folder that is a domain, and the stamp of a web archive; or
 * `e/ex/exa/example.com.md`, a file that is named after its site.
 */
function guessed(path: string): Values {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  const stamp = /(?<!\d)\d{14}(?!\d)/.exec(path)?.[0];
  const folders = parts.slice(0, -1);
  return {
    site: folders.findLast((folder) => siteName(folder) !== undefined) ?? named(parts.at(-1)),
    captured: stamp === undefined ? undefined : instantOf(stamp),
  };
}

/** Names with dots are many; the one of a site ends as sites do. */
const named = (name = ''): string | undefined =>
  parse(name).isIcann === true ? siteName(name) : undefined;

/** Browsers write into a page that they save where they had it from. */
async function savedFrom(path: string): Promise<Values> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2_000), 0, 2_000, 0);
    const start = buffer.toString('latin1', 0, bytesRead);
    return { url: /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/.exec(start)?.[1] };
  } finally {
    await handle.close();
  }
}

const field = (value: string | undefined): string =>
  value === undefined ? '' : /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
