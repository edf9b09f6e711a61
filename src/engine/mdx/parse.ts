/** Sätteri, set so that archived text is read as it stands: no smart quotes, no footnotes moved to the end. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { markdownToMdast, mdxToHast, mdxToMdast, type Features } from 'satteri';

const features: Features = {
  gfm: { footnotes: false },
  frontmatter: false,
  smartPunctuation: false,
};

const options = { features, position: false };

/** The tree of archived Markdown. */
export const parseMarkdown = (markdown: string): Root => markdownToMdast(markdown, options) as Root;

/** The same tree, whose nodes say where in the text they stand; it takes twice the time. */
export const parseWithPositions = (markdown: string): Root =>
  markdownToMdast(markdown, { ...options, position: true }) as Root;

/** @throws when the text is not MDX. */
export const parseMdx = (mdx: string): Root => mdxToMdast(mdx, options) as Root;

/** The tree of HTML that the site shows. @throws when the text is not MDX. */
export const parseMdxToHast = (mdx: string): HastRoot => mdxToHast(mdx, options) as HastRoot;
