/** Text in the files of BibTeX and BibLaTeX. */

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // A brace counts for BibTeX even after a backslash, so that one alone would never be closed.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as a value: TeX sees the characters that were meant. Other scripts stay as they are, in UTF-8. */
export const texText = (text: string): string =>
  text
    .replace(/[\\{}&%$#_~^]/g, (sign) => escapes[sign] ?? sign)
    // Two of these in a row would be set as one other sign: a dash, a quotation mark.
    .replace(/([-`',])(?=\1)|[?!](?=`)/g, '$&{}');

/** An address as a value: these fields are read as they stand, but for braces. */
export const texAddress = (url: string): string =>
  url.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));

export type Field = readonly [name: string, value: string | undefined];

/** An entry with the fields that have a value, one on each line. */
export function entry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) =>
    // A month is the name of a string that each style defines in its own language.
    value === undefined ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`],
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/**
 * Words that stay together and keep their capitals: a title as it was published, and the name of an
 * institution, in which “and” parts no authors.
 */
export const kept = (text: string): string => `{${texText(text)}}`;
