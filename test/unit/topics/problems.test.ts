/** What is wrong with a topic's file is told with its line, and with what to do. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { readTopics } from '../../../src/engine/reader.ts';

const project = resolve(import.meta.dirname, '../../../content/topics');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A topic's file; its terms begin on line 9. */
const FILE = [
  '---',
  'label: Delivery',
  'definition: Who brings parcels.',
  'question: What does the carrier know?',
  'parent: category',
  'related: [category]',
  'excludes: Everything else.',
  'terms:',
  '  1:',
  '    - carrier',
  '    - shipping address*',
  'examples:',
  '  yes:',
  '    - The carrier is given your name.',
  '  no:',
  '    - News of your order comes by e-mail.',
  '---',
  '',
  'Prose.',
  '',
].join('\n');

const CATEGORY = FILE.replace('label: Delivery', 'label: Category')
  .replace('parent: category\n', '')
  .replace('related: [category]\n', '');

async function problemOf(files: Record<string, string>): Promise<string> {
  const content = mkdtempSync(join(tmpdir(), 'smallprint-topics-'));
  folders.push(content);
  const folder = join(content, 'topics');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return readTopics(content).then(
    (topics) => `${topics.length} topics`,
    (error: Error) => error.message.replaceAll(`${folder}/`, ''),
  );
}

test('a taxonomy that is right is read', async () => {
  expect(await problemOf({ 'category.mdx': CATEGORY, 'delivery.mdx': FILE })).toBe('2 topics');
});

describe('told with file, line and remedy', () => {
  test.each([
    [
      'a broken pattern',
      { 'delivery.mdx': FILE.replace('shipping address*', '(parcel|shipping') },
      'delivery.mdx:11: “(” is not closed in “(parcel|shipping” Add “)”',
    ],
    [
      'an unknown parent',
      { 'delivery.mdx': FILE.replace('parent: category', 'parent: shipping') },
      'delivery.mdx:5: There is no topic “shipping”. Name one of the categories: category.',
    ],
    [
      'a parent that is a subject',
      { 'delivery.mdx': FILE, 'parcels.mdx': FILE.replace('parent: category', 'parent: delivery').replace('Delivery', 'Parcels') },
      'parcels.mdx:5: “delivery” is a subject itself',
    ],
    [
      'a related topic that there is none of',
      { 'delivery.mdx': FILE.replace('related: [category]', 'related: [shipping]') },
      'delivery.mdx:6: There is no topic “shipping”. Name the file of another topic',
    ],
    [
      'a duplicated id',
      { 'delivery.mdx': FILE, 'delivery-.mdx': FILE.replace('Delivery', 'Other') },
      'delivery-.mdx:2: Its name is that of delivery.mdx, too',
    ],
    [
      'a name that is no id',
      { 'Delivery 2.mdx': FILE },
      'Delivery 2.mdx:2: “Delivery 2” cannot be part of an address. Name the file with small letters',
    ],
    [
      'a label that another topic has',
      { 'delivery.mdx': FILE.replace('Delivery', 'Category') },
      'The label “Category” is that of',
    ],
    [
      'an example that its terms do not catch',
      { 'delivery.mdx': FILE.replace('The carrier is given', 'The postman is given') },
      'delivery.mdx:14: This passage must be found, and its terms do not come to a weight of 1',
    ],
    [
      'an example that its terms wrongly catch',
      { 'delivery.mdx': FILE.replace('News of your order', 'News of the carrier') },
      'delivery.mdx:16: This passage must not be found, and is, by “carrier”.',
    ],
    [
      'a field that is missing',
      { 'delivery.mdx': FILE.replace('question: What does the carrier know?\n', '') },
      'delivery.mdx:1: “question”: Invalid input',
    ],
    [
      'a weight that is none',
      { 'delivery.mdx': FILE.replace('  1:', '  much:') },
      'delivery.mdx:9: “terms” (much)',
    ],
    [
      'a subject without a page',
      { 'delivery.mdx': FILE.replace('parent: category', 'parent: category\npage: false') },
      'delivery.mdx:6: A subject without a page would be recognised for nothing.',
    ],
    [
      'YAML that is broken',
      { 'delivery.mdx': FILE.replace('    - carrier', '    - [the] carrier') },
      'delivery.mdx:10: It is no YAML',
    ],
    ['no front matter', { 'delivery.mdx': 'Prose.\n' }, 'delivery.mdx:1: It has no front matter.'],
  ])('%s', async (_, files, message) => {
    expect(await problemOf({ 'category.mdx': CATEGORY, ...files })).toContain(message);
  }); // prettier-ignore

  test('every problem at once', async () => {
    const broken = FILE.replace('parent: category', 'parent: x').replace('- carrier', '- (carrier');
    const told = await problemOf({ 'category.mdx': CATEGORY, 'delivery.mdx': broken });
    expect(told.match(/delivery\.mdx:\d+/g)).toEqual(['delivery.mdx:5', 'delivery.mdx:10']);
  });
});

test('the project’s own topics are right, and an example less makes them wrong', async () => {
  const content = mkdtempSync(join(tmpdir(), 'smallprint-topics-'));
  folders.push(content);
  cpSync(project, join(content, 'topics'), { recursive: true });
  expect((await readTopics(content)).length).toBeGreaterThanOrEqual(37);
  const file = join(content, 'topics', 'p3p.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('    - p3p\n', ''));
  await expect(readTopics(content)).rejects.toThrow(/p3p\.mdx:\d+: This passage must be found/);
});

test.each([
  ['a build', 'build.ts', 1],
  ['a check', 'check.ts', 2],
])('%s stops at a broken topic, and says where', async (_, script, code) => {
  const folder = mkdtempSync(join(tmpdir(), 'smallprint-topics-'));
  folders.push(folder);
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  mkdirSync(join(content, 'topics'), { recursive: true });
  mkdirSync(join(content, 'policies'));
  writeFileSync(join(content, 'topics', 'delivery.mdx'), FILE);
  if (script === 'check.ts') {
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), '<html data-base="/">');
  }
  const root = resolve(project, '../..');
  const options = ['--content', content, '--out', out];
  const failed = await promisify(execFile)(
    process.execPath,
    [join(root, 'scripts', script), ...options],
    { cwd: root },
  ).catch((error: { code: number; stderr: string }) => error);
  expect(failed).toMatchObject({
    code,
    stderr: expect.stringContaining('delivery.mdx:5: There is no topic “category”.') as string,
  });
});
