/** An index document as the HTML that Pagefind reads. Nobody ever sees it. */
import { SEPARATOR } from '../../archive/search/separator.ts';
import type { IndexDocument } from './index-documents.ts';

/** Passages are inline elements because Pagefind ends every block with a full stop of its own. */
export function indexHtml(document: IndexDocument): string {
  const { language, title, meta, filters, sort, passages } = document;
  return [
    `<!doctype html><html lang="${escape(language)}"><head><title>${escape(title)}</title>`,
    ...Object.entries(meta).map(([name, value]) => data('meta', name, value)),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => data('filter', name, value)),
    ),
    ...Object.entries(sort).map(([name, value]) => data('sort', name, value)),
    '</head><body>',
    passages
      .map(({ id, text }) => `<span id="${escape(id)}">${escape(text)}</span>`)
      .join(` ${SEPARATOR} `),
    '</body></html>',
  ].join('');
}

function data(kind: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return `<meta data-pagefind-${kind}="${name}[content]" content="${escape(value)}">`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Besides the markup, this takes out what would shift the count of words between Pagefind, which
 * counts here, and the browser, which counts again: Pagefind itself writes zero-width spaces between
 * the words of some languages, and the two disagree on whether U+0085 and U+FEFF are white space.
 */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/[\s\u0000-\u001F\u0085]+/g, ' ')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
