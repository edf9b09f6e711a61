/** Builds the project's own archive and an odd one, once, and serves them for the build and browser tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/preview/serve.ts';
import { writeBundles } from '../../src/engine/bundles/write-bundles.ts';
import { build } from './build.ts';
import { writeOddArchive } from './odd-archive.ts';

export interface BuiltSite {
  /** The folder that it was built into. */
  readonly out: string;
  /** Where it is served, without a slash at the end. */
  readonly origin: string;
  /** The path below it, with a slash at both ends. */
  readonly base: string;
  /** The content folder that it was built from. */
  readonly content: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: BuiltSite;
    /** An archive of all that the project's own has none of, published below a path. */
    odd: BuiltSite;
  }
}

const project = join(import.meta.dirname, '..', '..');

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'smallprint-site-'));
  const closing: (() => Promise<void>)[] = [];
  const publish = async (name: string, content: string, base: string): Promise<BuiltSite> => {
    const out = join(folder, name);
    await build(['--content', content, '--out', out, '--base', base]);
    writeBundles(out, name);
    const server = await serve({ folder: out, port: 0, base });
    closing.push(() => server.close());
    return { out, origin: new URL(server.url).origin, base, content };
  };
  provide('site', await publish('site', join(project, 'content'), '/'));
  provide('odd', await publish('odd', await writeOddArchive(join(folder, 'archive')), '/archive/'));
  return async () => {
    for (const close of closing) await close();
    rmSync(folder, { recursive: true });
  };
}
