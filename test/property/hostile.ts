/** What somebody would write who wants an archive to do more than show text. */
import fc from 'fast-check';

/** Pieces that YAML, Markdown, MDX, shells or file systems read as more than text. */
const pieces = fc.constantFrom(
  '---', '\n---\n', '...', ': ', ' #', '{a: b}', '[', ']', '!!js/function', '!!binary', '&a', '*a', '<<', '%YAML 1.2', '|-', '>+',
  '"', "'", '`', '\\', '~', 'null', 'true', 'yes', '2018-05-25', '0x1f', '.inf', '=', '? ', '@', '- x', '__proto__', 'constructor',
  '\u2028', '\u0085', '\0', '\u001b[2J', '\u202e', '\ufeff', '\ud800', '\ufffe', '\t', '\r', '😀', 'é', '个', '../', '/etc/', 'C:\\',
  'con', 'nul', '-rf', '$(id)', '${x}', '{x}', '<script>', 'import x', 'export const', '%00', '%2e%2e', '# ', '## ', '> ', '* ', '| a |',
); // prettier-ignore

/** A line or so of such pieces, letters and words. */
export const hostileText = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 }), fc.lorem({ maxCount: 2 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

/** Names of sites, services and files. */
export const hostileName = fc.oneof(
  hostileText,
  fc.constantFrom(
    'con', 'CON', 'nul.com', '..', '.', '', '-rf', '--help', 'a/../../b', 'a\\..\\b', 'münchen.de', 'пример.рф', 'xn--mnchen-3ya.de',
    `${'a'.repeat(300)}.com`, `${'a.'.repeat(140)}com`, 'H&M', "O'Reilly", 'E.Leclerc', '😀', '日本語', '__proto__', 'example.com.', 'page-2',
    '192.168.0.1', '[::1]', 'localhost', 'a b.com', 'EXAMPLE.COM', 'www.example.com', 'x\0y.com', 'aux', 'com1', 'lpt9.txt', '~', '*',
  ),
); // prettier-ignore
