/** A run that derives a site twice, once for what is new and once for all, gives each capture its own text. */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { policyFiles, readPolicy } from '../../../src/engine/store/policies.ts';
import { princetonText, temporaryContent } from './texts.ts';

const script = resolve(import.meta.dirname, '../../../scripts/ingest.ts');

test('taking captures in and deriving everything again in one run mixes no texts up', async () => {
  const folder = await temporaryContent();
  const [sources, content] = [join(folder, 'sources'), join(folder, 'content')];
  await mkdir(sources);
  for (const year of [2001, 2002, 2003, 2004, 2005]) {
    const body = `# Pot Privacy Policy\n\nIn ${year} we write down who bought which pot.\n`;
    const text = princetonText({ site: 'pot.com', stamp: `${year}0719163906`, body });
    await writeFile(join(sources, `${year}.md`), text);
  }
  const command = [script, sources, '--remake', '--content', content];
  expect(spawnSync(process.execPath, command, { encoding: 'utf8' }).stderr).not.toContain('Error');
  const files = await policyFiles(content);
  expect(files).toHaveLength(5);
  for (const file of files) {
    const { frontMatter, body } = await readPolicy(content, file);
    expect(body).toContain(`In ${frontMatter.version.slice(0, 4)} we write`);
  }
}, 120_000);
