/** HTML as a run of tags and text, by the tokenizer of the HTML standard. */
import { Tokenizer } from 'htmlparser2';
import { ATTRIBUTES } from './elements.ts';

export interface Events {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  say(text: string): void;
}

const ignore = (): void => {};

export function tokenise(html: string, { open, close, say }: Events): void {
  let name = '';
  let attribute = '';
  let value = '';
  let attributes: Record<string, string> = {};
  /** Text comes in pieces, a `<` that begins no tag for itself: a run of pieces is said in one. */
  let [from, to] = [0, 0];
  const saySoFar = (): void => {
    if (to > from) say(slice(from, to));
    from = to;
  };
  const opened = (): void => {
    saySoFar();
    open(name, attributes);
  };
  const slice = (start: number, end: number): string => html.slice(start, end);
  const lower = (start: number, end: number): string =>
    html.slice(start, Math.min(end, start + 100)).toLowerCase();
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        name = lower(start, end);
        attributes = {};
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onattribname(start, end) {
        attribute = lower(start, end);
        value = '';
      },
      onattribdata: (start, end) => void (value += slice(start, end)),
      onattribentity: (point) => void (value += String.fromCodePoint(point)),
      onattribend() {
        if (ATTRIBUTES.has(attribute)) attributes[attribute] ??= value.slice(0, 4_000);
      },
      onclosetag(start, end) {
        saySoFar();
        close(lower(start, end));
      },
      ontext(start, end) {
        if (start !== to) saySoFar();
        if (start !== to) from = start;
        to = end;
      },
      ontextentity(point) {
        saySoFar();
        say(String.fromCodePoint(point));
      },
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: saySoFar,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
