/** Pieces of HTML that a page is made of by whoever wants to exhaust its reader: each repeated without end. */
export const hostileMarkup: readonly string[] = [
  '<div>', '<p>x', '<ul><li>x', '<blockquote>x', '<b>x', '<b><i>x</b>', '<a href=x>y', '<font><p>x',
  '<table><tr><td>x', '<tr><td>x', '<td colspan=1000 rowspan=65534>x', '<br>', '<h1>', '<dl><dt>x<dd>y',
  '<', '&', '&amp;', '</p>', '</div>', '<form>', '<pre>', '<code>`', '*_', '[](', '`', '![', '- ', '1. ',
  '<script>', '<!--', '<p a=1 b>', '<![CDATA[', '<?x', '<select>', '<svg><title>', '\0', '\u202e', 'www.',
  'http://a.b ', '<q>', '<a><b><i><s><code>', '|', '~~', '<img alt="](x)">', '<math><mi>', '<plaintext>',
]; // prettier-ignore

/** A piece repeated until the text has this length, in characters. */
export const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.floor(length / piece.length));
