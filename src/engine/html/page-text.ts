/** From the bytes of a page to its text as Markdown: what is shown of a page that was saved or archived. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { parseMarkdown } from '../mdx/parse.ts';
import { firstDifference } from '../mdx/same-words.ts';
import { textOfNodes } from '../mdx/text.ts';
import { tooMuchToReadAgain } from '../mdx/too-much.ts';
import type { Served } from '../formats/format.ts';
import { addressOf } from './addresses.ts';
import { titleHeading } from '../repair/title.ts';
import { unsafeLinks } from '../repair/unsafe-links.ts';
import { decodeHtml } from './charset.ts';
import { mainContent } from './main-content.ts';
import { escaped, plainParagraphs } from './plain-paragraphs.ts';
import { isMostlySigns } from './text-length.ts';
import { tidy } from './tidy.ts';
import { markdownTree, written } from './to-markdown.ts';
import { parseHtml } from './tree.ts';

/**
 * The main content of a page as Markdown, under the page's title where it does not begin with one.
 * The same bytes, type and address give the same text. Never throws: a page of which nothing better
 * can be made gives its words in paragraphs.
 */
export function pageText(bytes: Uint8Array, { type, url }: Served = {}): string {
  const page = parseHtml(decodeHtml(bytes, type).text);
  const content = tidy(mainContent(page));
  const { markdown, titled } = structured(content, addressOf(page.base, url)) ?? plain(content);
  if (markdown === '' || titled || page.title === '') return markdown;
  return `# ${escaped(page.title)}\n\n${markdown}`;
}

interface Text {
  readonly markdown: string;
  /** Whether it begins with a title of its own, as `titleHeading` will find it. */
  readonly titled: boolean;
}

/** The text with its structure, or nothing where that does not say the same words when it is read again. */
function structured(content: HastRoot, base: string | undefined): Text | undefined {
  // Escaping a sign at its place costs some hundred times what escaping it anywhere does.
  if (isMostlySigns(content)) return undefined;
  try {
    const tree = markdownTree(content, base);
    const markdown = written(tree);
    if (tooMuchToReadAgain(markdown) !== undefined) return undefined;
    if (!saysTheSame(tree, parseMarkdown(markdown))) return undefined;
    return { markdown, titled: beginsWithTitle(tree) };
  } catch {
    return undefined;
  }
}

const plain = (content: HastRoot): Text => ({ markdown: plainParagraphs(content), titled: false });

/** Further down an `<h1>` is a heading of the text: the page is still called what its `<title>` says. */
function beginsWithTitle({ children }: Root): boolean {
  const first = children.find((node) => node.type !== 'heading' || node.children.length > 0);
  if (first === undefined) return false;
  // What leads nowhere is taken off later, and does not keep a heading from being the title.
  const { tree } = unsafeLinks.apply({ type: 'root', children: [first] }, '');
  return titleHeading(tree) !== undefined;
}

const saysTheSame = (one: Root, other: Root): boolean =>
  firstDifference(textOfNodes([one]), textOfNodes([other])) === undefined;
