import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { renderBody } from '../../../src/engine/mdx/render.ts';
import { wordsOfHtml } from './words-of-html.ts';

/** The words of the page that archived Markdown becomes. @throws where it becomes none. */
export function renderedWords(markdown: string): string {
  const derivation = deriveText(markdown);
  if ('refusal' in derivation) throw new Error(JSON.stringify(derivation.refusal));
  const { title = '', mdx } = derivation.text;
  return `${title} ${wordsOfHtml(renderBody(mdx).html)}`.trim();
}
