import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFinding, type Finding } from '../../../src/archive/finding.ts';
import { princetonText, temporaryContent } from './texts.ts';

const project = join(import.meta.dirname, '..', '..', '..');

test('--json gives each finding with its sentence, and the summary last', async () => {
  const content = await temporaryContent();
  const sources = await temporaryContent();
  await writeFile(join(sources, 'a.txt'), princetonText({ date: '2003-02-30' }));
  await writeFile(join(sources, 'b.txt'), princetonText({ body: '# Privacy Policy\n' }));
  const command = [join(project, 'scripts/ingest.ts'), sources, '--content', content, '--json'];
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, command, { cwd: project }, (_, stdout) => done(stdout));
  });
  const lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ code }) => code)).toEqual(['impossible-date', 'empty-capture', undefined]);
  for (const { message, ...found } of lines.slice(0, -1))
    expect(message).toBe(formatFinding(found as unknown as Finding));
  expect(lines[1]).toMatchObject({ at: { file: join(sources, 'b.txt'), line: 3 } });
  expect(lines[2]).toMatchObject({ surveyed: { files: 2 }, taken: { failed: 1 } });
}, 120_000);
