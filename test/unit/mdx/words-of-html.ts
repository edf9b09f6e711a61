import { Parser } from 'htmlparser2';

const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'span', 'img', 'input', 'b', 'i']);
const UNSEEN = new Set(['script', 'style']);

/** The words that HTML shows, as a parser of HTML reads it; what the editors of the archive add is left out. */
export function wordsOfHtml(html: string): string {
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentag(name, { class: role }) {
      if (unseen > 0 || role === 'omitted' || role === 'task' || UNSEEN.has(name)) unseen++;
      if (!INLINE.has(name)) text += '\n';
    },
    ontext(value) {
      if (unseen === 0) text += value;
    },
    onclosetag(name) {
      if (unseen > 0) unseen--;
      if (!INLINE.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return text.split(/\s+/u).filter(Boolean).join(' ');
}
