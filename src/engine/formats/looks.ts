/** What bytes and names look like, as far as a format has to know before it reads. */

/** What a file is that is no text, by its first bytes; nothing for text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  for (const [magic, kind] of MAGIC) if (start.startsWith(magic)) return kind;
  const utf16 = start.startsWith('þÿ') || start.startsWith('ÿþ');
  const zeros = bytes.subarray(0, 4_096).filter((byte) => byte === 0).length;
  // UTF-16 without a mark has a zero in every other byte at most; other files have runs of them.
  return !utf16 && zeros > 0 && !isEveryOther(bytes) ? 'a file of another kind' : undefined;
}

const MAGIC: ReadonlyArray<readonly [magic: string, kind: string]> = [
  ['%PDF', 'a PDF file'],
  ['PK\u0003\u0004', 'a zip file'],
  ['ÐÏ\u0011à', 'a Word file'],
  ['{\\rtf', 'an RTF file'],
  ['\u001f\u008b', 'a gzip file'],
  ['GIF8', 'a picture'],
  ['\u0089PNG', 'a picture'],
  ['ÿØÿ', 'a picture'],
];

function isEveryOther(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 400);
  const zeros = [0, 1].map(
    (side) => start.filter((byte, index) => index % 2 === side && byte === 0).length,
  );
  return zeros.some((count, side) => count > start.length / 4 && (zeros[1 - side] ?? 0) === 0);
}

export const isHtmlName = (path: string): boolean =>
  /\.(x?html?|shtml|xht|aspx?|php|jsp|cfm)$/i.test(path);

export const isMarkdownName = (path: string): boolean => /\.(md|markdown|mdown|mkd)$/i.test(path);

/** Whether text begins as a page does. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2_000)).replaceAll('\0', '');
  return /<(!doctype\s+html|html|head|body|title|meta)\b/i.test(start);
}
