/**
 * What a Markdown parser can be made to do by a text of a few megabytes, bounded before it is asked:
 * thousands of block quotes in a line or of open brackets in a paragraph take it minutes, or its stack.
 */

/** Beyond these, a sign stands for itself. The richest of 5,000 real policies has 628 in a paragraph. */
const MOST_CONTAINERS = 50;
const MOST_SIGNS = 2_000;
const MOST_INDENT = 500;

/**
 * The parser copies a paragraph's text anew at each reference to a character in it: these are the
 * characters that all of them together may copy.
 */
const MOST_COPIED = 20_000_000;

export interface Bounded<T> {
  readonly bounded: T;
  /** How many places were changed. */
  readonly count: number;
}

const CROWDED = /^[ \t]{500}|^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){50}/m;

/** The same Markdown, with signs escaped where there are too many of them in one paragraph. */
export function boundSource(markdown: string): Bounded<string> {
  if (!isCrowded(markdown)) return { bounded: markdown, count: 0 };
  let count = 0;
  let copied = 0;
  const paragraph = { emphasis: 0, brackets: 0, references: 0, length: 0 };
  const lines = markdown.split('\n').map((line) => {
    if (BEGINS_ANEW.test(line))
      Object.assign(paragraph, { emphasis: 0, brackets: 0, references: 0, length: 0 });
    const shallow = withoutDepth(line);
    let changed = shallow !== line;
    const bounded = shallow.replace(/\\[^]|[*_~[&]/g, (sign, at: number) => {
      if (sign.length > 1) return sign;
      const kind = sign === '[' ? 'brackets' : sign === '&' ? 'references' : 'emphasis';
      if (kind === 'references') copied += paragraph.length + at;
      const isTooMuch = kind === 'references' && copied > MOST_COPIED;
      if (++paragraph[kind] <= MOST_SIGNS && !isTooMuch) return sign;
      changed = true;
      return `\\${sign}`;
    });
    paragraph.length += bounded.length + 1;
    if (changed) count++;
    return bounded;
  });
  return { bounded: lines.join('\n'), count };
}

/** A blank line, or one that begins an item or a heading whatever stands before it. */
const BEGINS_ANEW = /^[ \t]*$|^ {0,3}(?:[*+-]|#{1,6})[ \t]+[^ \t]/;

/** Whether any paragraph may have too many signs; most texts are done with here. */
function isCrowded(markdown: string): boolean {
  if (CROWDED.test(markdown)) return true;
  let [signs, references] = [0, 0];
  for (let index = 0; index < markdown.length; index++) {
    const code = markdown.charCodeAt(index);
    // & * [ _ ~
    if (code !== 38 && code !== 42 && code !== 91 && code !== 95 && code !== 126) continue;
    if (code === 38) references++;
    if (++signs > MOST_SIGNS) return true;
  }
  return references * markdown.length > MOST_COPIED;
}

function withoutDepth(line: string): string {
  const indent = line.length - line.trimStart().length;
  const shallow = indent > MOST_INDENT ? line.slice(indent - MOST_INDENT) : line;
  MARKER.lastIndex = 0;
  for (let seen = 0; seen < MOST_CONTAINERS; seen++) if (!MARKER.test(shallow)) return shallow;
  const next = MARKER.lastIndex;
  if (!MARKER.test(shallow) || isRule(shallow)) return shallow;
  return `${shallow.slice(0, next)}\\${shallow.slice(next).trimStart()}`;
}

const MARKER = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** `* * * *` is a line across the page, however long. */
function isRule(line: string): boolean {
  const text = line.trimStart();
  const [sign = ''] = text;
  if (sign !== '*' && sign !== '-') return false;
  for (const character of text) {
    if (character !== sign && character !== ' ' && character !== '\t') return false;
  }
  return true;
}
