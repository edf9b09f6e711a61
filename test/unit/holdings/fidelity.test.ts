/**
 * The words of the first holdings' pages are the words of their originals, shown by other parsers than
 * the ones that made them: remark reads the original, htmlparser2 reads the page.
 */
import { resolve } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../src/engine/mdx/render.ts';
import { readBody, readOriginal, readVersions } from '../../../src/engine/reader.ts';

const content = resolve(import.meta.dirname, '../../../content');
const remark = unified().use(remarkParse).use(remarkGfm);
const versions = await Array.fromAsync(readVersions(content));

/** What the declared repairs change in the words, for each site where they change any. */
const declared: Readonly<Record<string, (words: string) => string>> = {
  'cellpex.com': (words) =>
    words.replace('Privacy Policy | Privacy Policy We', 'Privacy Policy We'),
  'webix.com': (words) => words.replace('Webixâ„¢', 'Webix™'),
};

const folded = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const inline = ['emphasis', 'strong', 'link', 'delete'].includes(node.type);
  const text = node.children.map(textOf).join('');
  return inline ? text : `\n${text}\n`;
}

function textOfPage(html: string): string {
  let text = '';
  let omitted = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['class'] === 'omitted' || omitted > 0) omitted++;
      if (!['a', 'em', 'strong', 'del', 'code', 'span'].includes(name)) text += '\n';
    },
    ontext(value) {
      if (omitted === 0) text += value;
    },
    onclosetag(name) {
      if (omitted > 0) omitted--;
      if (!['a', 'em', 'strong', 'del', 'code', 'span'].includes(name)) text += '\n';
    },
  });
  parser.end(html);
  return text;
}

describe('the words on the page are the words of the original', () => {
  test('there are five first holdings', () => {
    expect(versions.map((version) => version.site)).toEqual([
      'calibex.com',
      'cellpex.com',
      'ibps.com',
      'inxtron.com',
      'webix.com',
    ]);
  });

  test.each(versions.map((version) => [version.site, version] as const))(
    '%s',
    async (site, version) => {
      const [capture] = version.captures;
      if (capture === undefined) throw new Error('a version without a capture');
      const bytes = await readOriginal(content, capture.original, capture.extension);
      const markdown = new TextDecoder().decode(bytes).split('\n').slice(1).join('\n');
      const original = folded(textOf(remark.parse(markdown)));
      const { html } = renderBody(await readBody(content, version.file), { title: version.title });
      const page = folded(`${version.title}\n${textOfPage(html)}`);
      expect(page).toBe((declared[site] ?? String)(original));
    },
  );
});
