import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { formatNamed } from '../../../src/engine/formats/index.ts';
import { decodeHtml } from '../../../src/engine/html/charset.ts';
import { pageText } from '../../../src/engine/html/page-text.ts';
import { tidy } from '../../../src/engine/html/tidy.ts';
import { markdownTree, written } from '../../../src/engine/html/to-markdown.ts';
import { parseHtml } from '../../../src/engine/html/tree.ts';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { parseMarkdown } from '../../../src/engine/mdx/parse.ts';
import { wordsOfTree } from '../../../src/engine/mdx/text.ts';
import { hostileMarkup, repeated } from './hostile-markup.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer =>
  Buffer.from(text, encoding);
const text = (html: string): string => pageText(bytes(html));
/** The words of a whole page, without a choice of its main content. */
const converted = (html: string): string =>
  wordsOfTree(parseMarkdown(written(markdownTree(tidy(parseHtml(html).tree))))).join(' ');
const words = (html: string): string => wordsOfTree(parseMarkdown(text(html))).join(' ');

describe('the text of a page', () => {
  const folder = join(import.meta.dirname, '../../vectors/html');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    test(name.replace('.html', '').replaceAll('-', ' '), async () => {
      const made = pageText(readFileSync(join(folder, name)));
      await expect(made).toMatchFileSnapshot(join(folder, name.replace('.html', '.expected.md')));
      expect(pageText(readFileSync(join(folder, name)))).toBe(made);
    });
  }

  test('begins with the page’s title where it does not begin with a heading of level 1', () => {
    expect(text('<title>A &amp; *B*</title><p>x')).toBe('# A \\& \\*B\\*\n\nx\n');
    expect(text('<title>T</title><h1>H</h1><p>x')).toBe('# H\n\nx\n');
    expect(text('<title>T</title><h1></h1><h1>H</h1><p>x')).toBe('#\n\n# H\n\nx\n');
    expect(text('<title>T</title><h1><a href="#">H</a></h1><p>x')).toBe('# [H](#)\n\nx\n');
    expect(text('<title>T</title>')).toBe('');
  });

  test('begins with it too where a heading of level 1 stands further down, and that stays there', () => {
    const title = '<title>Privacy Policy at Pots</title>';
    const begins = '# Privacy Policy at Pots\n\n';
    expect(text(`${title}<p>Home<h1>Privacy Policy</h1><p>x`)).toBe(
      `${begins}Home\n\n# Privacy Policy\n\nx\n`,
    );
    expect(text(`${title}<h2>Contents</h2><h1>Privacy</h1><p>x`)).toBe(
      `${begins}## Contents\n\n# Privacy\n\nx\n`,
    );
    expect(text(`${title}<h1><a href="http://pots.example/">Pots</a></h1><p>x`)).toBe(
      `${begins}# [Pots](http://pots.example/)\n\nx\n`,
    );
    const derived = deriveText(text(`${title}<p>Home<h1>Privacy Policy</h1><p>x`));
    expect(derived).toMatchObject({
      text: { title: 'Privacy Policy at Pots', mdx: 'Home\n\n## Privacy Policy\n\nx\n' },
    });
  });

  const links = (html: string, url?: string): string[] =>
    targetsIn(parseMarkdown(pageText(bytes(html), url === undefined ? {} : { url })));
  const targetsIn = (node: Nodes): string[] => [
    ...(node.type === 'link' ? [node.url] : []),
    ...('children' in node ? node.children.flatMap(targetsIn) : []),
  ];

  test.each([
    ['/legal/cookies', 'http://example.com/legal/cookies'],
    ['../x', 'http://example.com/x'],
    ['?a=b', 'http://example.com/help/privacy?a=b'],
    ['//shop.example.com/', 'http://shop.example.com/'],
    ['terms.html#fees', 'http://example.com/help/terms.html#fees'],
    ['HTTPS://Example.org', 'HTTPS://Example.org'],
    ['mailto:privacy@example.com', 'mailto:privacy@example.com'],
    [
      '/web/20030719163906/http://a.example/',
      'https://web.archive.org/web/20030719163906/http://a.example/',
    ],
    ['#top', '#top'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('has the links of the page as they were meant at its address: %s', (href, target) => {
    const html = `<h1>Privacy</h1><p><a href="${href}">more</a>`;
    expect(links(html, 'http://example.com/help/privacy')).toEqual([target]);
    if (!href.startsWith('/web/')) expect(links(html)).toEqual([href]);
  });

  test('has them as its base says, where that is an address of the web', () => {
    const html = (base: string) => `<base href="${base}"><h1>P</h1><p><a href="x">more</a>`;
    const url = 'http://example.com/help/privacy';
    expect(links(html('/old/'), url)).toEqual(['http://example.com/old/x']);
    expect(links(html('https://a.example/b/'), url)).toEqual(['https://a.example/b/x']);
    expect(links(html('https://a.example/b/'))).toEqual(['https://a.example/b/x']);
    expect(links(html('javascript:alert(1)//'), url)).toEqual(['http://example.com/help/x']);
    expect(links(html('file:///etc/'))).toEqual(['x']);
    expect(links(html('/old/'))).toEqual(['x']);
  });

  test.each([
    ['a definition', '<dt>Log files</dt><dd>We keep them.</dd>', '- **Log files**\\\n  We keep them.'],
    ['a definition in paragraphs', '<dt>Log files</dt><dd><p>We keep them.</p><p>For a year.</p></dd>', '- **Log files**\\\n  We keep them.\n\n  For a year.'],
    ['a definition after a break', '<dt>Log files</dt><dd><br>We keep them.</dd>', '- **Log files**\\\n  We keep them.'],
    ['a list', '<dt>Log files</dt><dd><ul><li>kept<li>read</ul></dd>', '- _**Log files**_\n\n  - kept\n  - read'],
    ['two definitions', '<dt>Log files</dt><dd>We keep them.</dd><dd>Still.</dd>', '- **Log files**\\\n  We keep them.\n\n  Still.'],
    ['a heading for a term', '<dt><h3>Log files</h3></dt><dd>We keep them.</dd>', '- **Log files**\\\n  We keep them.'],
    ['nothing', '<dt>Log files</dt><dt>Cookies</dt><dd>We keep them.</dd>', '- **Log files**\n\n- **Cookies**\\\n  We keep them.'],
  ])('has the terms of its definitions in bold and makes no headings of them: %s', (_, list, expected) => {
    const derived = deriveText(text(`<h1>Privacy</h1><p>What words mean:</p><dl>${list}</dl><p>End.</p>`));
    expect(derived).toMatchObject({ text: { made: [] } });
    const mdx = 'text' in derived ? derived.text.mdx : '';
    expect(mdx).toContain(`${expected}\n\nEnd.`);
    expect(mdx).not.toContain('#');
  }); // prettier-ignore

  test('of lines and paragraphs that no element holds is kept', () => {
    expect(words('loose <b>bold</b> words<p>one<p>two<div>three</div>four')).toBe(
      'loose bold words one two three four',
    );
  });

  test('has no word of scripts, styles and controls', () => {
    const html =
      '<p>a<script>b</script><style>c</style><textarea>d</textarea><select><option>e</select><button>f</button><noscript>g</noscript><template>h</template><svg>i</svg><iframe>j</iframe><!-- k --></p>';
    expect(words(html)).toBe('a');
  });

  test.each([
    ['table cells', '<table><tr><td>a<td>b<tr><td>c<td>d</table>', 'a b c d'],
    ['nested tables', '<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>', 'a b c d e'],
    [
      'cells in a font that never ends',
      '<table><tr><td><font>a<td><font>b<tr><td>c<td>d</table>e',
      'a b c d e',
    ],
    ['lists without lists', '<li>a<li>b', 'a b'],
    ['lists inside lists', '<ul><ul><li>a</ul><li>b</ul>', 'a b'],
    ['definitions without terms', '<dl><dd>a<dd>b</dl>', 'a b'],
    ['an end without a start', 'a</p></div></td>b', 'a b'],
    [
      'an end that would reach out of its cell',
      '<div><table><tr><td>a</div>b<td>c</table>d</div>',
      'ab c d',
    ],
    ['text between rows', '<table>x <tr>y<td>a<td>b<tr><td>c<td>d</table>', 'x y a b c d'],
    ['a quote in a quote', '<blockquote>a<blockquote>b</blockquote>c</blockquote>', 'a b c'],
    [
      'everything in a list of definitions',
      '<dl><dt>a<dd>b<p>c<dl><dt>d<dd>e</dl>f</dl>',
      'a b c d e f',
    ],
    ['a bold table', '<b><table><tr><td>a<td>b<tr><td>c<td>d</table></b>', 'a b c d'],
    ['a heading of blocks', '<h2><div>a</div><div>b</div></h2>', 'a b'],
  ])('keeps every word once and in order: %s', (_, html, expected) => {
    expect(words(html)).toBe(expected);
  });
});

describe('the characters of a page', () => {
  test.each<[string, Buffer, string | undefined, string, string]>([
    [
      'a byte-order mark, over everything',
      bytes('\uFEFF<meta charset=koi8-r>é'),
      'text/html; charset=gbk',
      'utf-8',
      'é',
    ],
    ['UTF-16 by its mark', Buffer.from('\uFEFF<p>é', 'utf16le'), undefined, 'utf-16le', 'é'],
    [
      'what HTTP said, over the page',
      bytes('<meta charset=koi8-r>\xbf', 'latin1'),
      'text/html; charset="iso-8859-15"',
      'iso-8859-15',
      '¿',
    ],
    [
      'the page’s own word',
      bytes('<meta http-equiv=Content-Type content="text/html; charset=shift_jis">\x83v', 'latin1'),
      'text/html',
      'shift_jis',
      'プ',
    ],
    [
      'a meta far down',
      bytes(`<script>${'x'.repeat(5_000)}</script><meta charset="windows-1251">\xcf`, 'latin1'),
      undefined,
      'windows-1251',
      'П',
    ],
    ['UTF-8 where nothing is said', bytes('é'), undefined, 'utf-8', 'é'],
    [
      'windows-1252 where nothing is said and it is not UTF-8',
      bytes('\x93x\x94 \x80', 'latin1'),
      undefined,
      'windows-1252',
      '“x” €',
    ],
    [
      'windows-1252 for latin1, as browsers do',
      bytes('<meta charset=iso-8859-1>\x92', 'latin1'),
      undefined,
      'windows-1252',
      '’',
    ],
    [
      'UTF-8 in spite of a latin1 label',
      bytes('<meta charset=iso-8859-1>é'),
      undefined,
      'utf-8',
      'é',
    ],
    [
      'another where a UTF-8 label is wrong',
      bytes('<meta charset=utf-8>\xe9', 'latin1'),
      undefined,
      'windows-1252',
      'é',
    ],
    [
      'another where a label is none',
      bytes('<meta charset=wide>é'),
      'text/html; charset=../../x',
      'utf-8',
      'é',
    ],
    ['not what a comment says', bytes('<!-- <meta charset=koi8-r> -->é'), undefined, 'utf-8', 'é'],
  ])('are found by %s', (_, page, type, charset, expected) => {
    const decoded = decodeHtml(page, type);
    expect(decoded.charset).toBe(charset);
    expect(decoded.text).toContain(expected);
  });

  test('in entities are those of browsers', () => {
    expect(words('<p>&eacute;&nbsp;&#8212; &#150; &amp;lt; &bogus; &#xD800;')).toBe(
      'é — – &lt; &bogus; �',
    );
  });
});

describe('hostile HTML', () => {
  /** The long tests have five megabytes of each. */
  const LENGTH = 6_000;
  test.each(hostileMarkup)('that repeats %j comes to an end', (unit) => {
    expect(typeof text(repeated(unit, LENGTH))).toBe('string');
  });

  test('of one table with spans as wide as HTML allows makes no table of millions of cells', () => {
    expect(
      text(`<table><tr><td>a<td>b<tr>${'<td colspan=1000 rowspan=65534>x'.repeat(2_000)}</table>`)
        .length,
    ).toBeLessThan(100_000);
  });

  test('never throws, and its Markdown says what it says when it is read again', () => {
    const tag = fc.constantFrom('p', 'div', 'b', 'i', 'a href=x', 'ul', 'li', 'ol', 'dl', 'dt', 'dd', 'table', 'tr', 'td', 'th', 'h1', 'h2', 'pre', 'code', 'blockquote', 'br', 'hr', 'form', 'font', 'del', 'span', 'center', 'caption', 'img alt=z', 'q'); // prettier-ignore
    const token = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
      fc.constantFrom(
        'x',
        ' y ',
        '\n',
        '*',
        '_',
        '`',
        '#',
        '1.',
        '-',
        '[',
        ']',
        '(z)',
        '|',
        '&lt;p&gt;',
        '\\',
        '~~',
        '<',
        '&nbsp;',
        '{',
        'a@b.co',
        'http://x.yz',
        '!',
        '+',
        '=',
        '>',
        ':',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const html = tokens.join('');
        const once = text(html);
        expect(wordsOfTree(parseMarkdown(once)).join(' ')).not.toContain('\0');
        expect(text(html)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('of words, paragraphs, lists and tables keeps every word once and in order', () => {
    const word = fc.stringMatching(/^[a-z*_#1.`[\]|\\~<&!+=-]{1,6}$/);
    const html = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const inline = fc
      .tuple(
        fc.constantFrom('', 'b', 'i', 'span', 'del', 'u'),
        fc.array(word, { minLength: 1, maxLength: 4 }),
      )
      .map(([name, said]) => {
        const inner = html(said.join(' '));
        return { html: name === '' ? inner : `<${name}>${inner}</${name}>`, said };
      });
    const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => ({
      html: parts.map((part) => part.html).join(' '),
      said: parts.flatMap((part) => part.said),
    }));
    const wrap = (before: string, between: string, after: string, least = 1) =>
      fc.array(line, { minLength: least, maxLength: 4 }).map((lines) => ({
        html: before + lines.map((each) => each.html).join(between) + after,
        said: lines.flatMap((each) => each.said),
      }));
    const block = fc.oneof(
      wrap('<p>', '<p>', ''), wrap('<ul><li>', '<li>', '</ul>'), wrap('<ol><li><p>', '</p></li><li><p>', '</p></li></ol>'),
      wrap('<dl><dt>', '<dd>', '</dl>', 2), wrap('<blockquote><div>', '</div><div>', '</div></blockquote>'), wrap('<h2>', '</h2><h3>', '</h3>'),
      wrap('<table><tr><td>', '<td>', '<tr><td><td></table>', 2), wrap('', '<br>', '<hr>'),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const said = blocks.flatMap((made) => made.said).join(' ');
        expect(converted(blocks.map((made) => made.html).join('\n'))).toBe(said);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the format', () => {
  const html = formatNamed('html')!;
  const origin = {
    kind: 'manifest',
    line: 2,
    at: '2003-07-19T16:39:06Z',
    site: 'example.com',
  } as const;
  const declared = { document: 'privacy-policy', siteOf: (name: string) => name };
  const file = (content: Buffer) => ({
    path: 'a.html',
    place: 'a.html',
    locator: 'a.html',
    origin,
    bytes: async () => content,
  });

  test('keeps the bytes as they came, under html', async () => {
    expect(await html.read(file(bytes('<p>x')), declared)).toMatchObject({
      reading: { extension: 'html', known: { path: 'a.html' } },
    });
  });

  test('takes UTF-16 without a mark for text', async () => {
    expect(
      await html.read(file(Buffer.from('<html><p>Hello</p>', 'utf16le')), declared),
    ).toHaveProperty('reading');
  });
});
