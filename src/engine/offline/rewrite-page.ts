/** A page of the built site as a page of the offline edition. */
import { Tokenizer } from 'htmlparser2';
import type { Edition } from './edition.ts';
import { type Attribute, rewriteElement } from './rewrite-element.ts';

/** An attribute, and where what follows its name lies in the page, up to the closing quotation mark. */
interface Placed extends Attribute {
  readonly from: number;
  readonly to: number;
}

/**
 * The page with every link made relative and explicit, with the policy of content that holds on a disk, and without
 * what is of no use there. All else stays as it is, byte for byte.
 *
 * @param file the page's path below the site's folder
 * @throws when a link leads nowhere.
 */
export function rewritePage(html: string, file: string, edition: Edition): string {
  const pieces: string[] = [];
  let copied = 0;
  const replace = (from: number, to: number, by: string): void => {
    pieces.push(html.slice(copied, from), by);
    copied = to;
  };

  let tag = { name: '', from: 0 };
  let name = '';
  let value = '';
  let after = 0;
  let attributes: Placed[] = [];
  const opened = (end: number): void => {
    const made = rewriteElement(tag.name, attributes, file, edition);
    if (made === 'gone') return replace(tag.from, end + 1, '');
    for (const [attribute, changed] of made) {
      // How scripts tell the edition from a published site, and what they cite it by.
      const home = attribute.name === 'data-base' ? ` data-home="${escaped(edition.home)}"` : '';
      replace(attribute.from, attribute.to, `="${escaped(changed)}"${home}`);
    }
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(from, to) {
        tag = { name: html.slice(from, to).toLowerCase(), from: from - 1 };
        attributes = [];
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onattribname(from, to) {
        name = html.slice(from, to).toLowerCase();
        value = '';
        after = to;
      },
      onattribdata(from, to) {
        value += html.slice(from, to);
      },
      onattribentity(point) {
        value += String.fromCodePoint(point);
      },
      onattribend(_, to) {
        attributes.push({ name, value, from: after, to });
      },
      onclosetag: ignore,
      ontext: ignore,
      ontextentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return pieces.join('') + html.slice(copied);
}

const ignore = (): void => {};

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
