/**
 * A text without the front matter of another system, which is about the file and no part of what the
 * policy says: YAML between lines of three hyphens at the very beginning.
 */
export function withoutFrontMatter(text: string): string {
  if (!/^---[ \t]*\r?\n/.test(text)) return text;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(3));
  if (end === null) return text;
  const inside = text.slice(text.indexOf('\n') + 1, 3 + end.index + 1);
  return looksLikeYaml(inside) ? text.slice(3 + end.index + end[0].length) : text;
}

/** A rule at the top of a text looks the same as the start of front matter; what follows it does not. */
const looksLikeYaml = (text: string): boolean =>
  text
    .split('\n')
    .slice(0, 200)
    .every((line) => /^\s*$|^\s*#|^\s*-(\s|$)|^\s+\S|^[\w.-]+\s*:/.test(line));
