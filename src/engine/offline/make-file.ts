import { formOf, type Edition } from './edition.ts';
import { rewritePage } from './rewrite-page.ts';
import { rewriteStyle } from './rewrite-style.ts';
import { wrapped } from './wrap.ts';

/** A file of the edition: what it is made from, and by which path it goes in. */
export interface EditionFile {
  /** Below the site's folder. */
  readonly from: string;
  /** Below the edition's folder. */
  readonly path: string;
  make(content: Buffer): Buffer;
}

/** The files of the edition, by their paths. */
export function editionFiles(edition: Edition): EditionFile[] {
  return [...edition.files]
    .flatMap((file) => filesFrom(file, edition))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesFrom(from: string, edition: Edition): EditionFile[] {
  const plain: EditionFile = { from, path: from, make: (content) => content };
  const script: EditionFile = { from, path: `${from}.js`, make: wrapped };
  switch (formOf(from)) {
    case 'page':
      return [{ ...plain, make: inWords((html) => rewritePage(html, from, edition)) }];
    case 'style':
      return [{ ...plain, make: inWords((css) => rewriteStyle(css, from, edition)) }];
    case 'wrapped':
      return [script];
    case 'both':
      return [plain, script];
    case 'plain':
      return [plain];
  }
}

const inWords =
  (make: (text: string) => string) =>
  (content: Buffer): Buffer =>
    Buffer.from(make(content.toString('utf8')));
