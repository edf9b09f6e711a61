/** Files that are no text at all, a PDF among pages: what was captured is known, and what it says is not. */
import { binaryKind, looksLikeHtml } from './looks.ts';
import type { ListedFile, Reading } from './format.ts';

/**
 * The extension that the bytes are kept under where they are no text, and nothing where they may be.
 * Only files that were described from outside can be something else than what they are read as.
 */
export function notText(
  bytes: Uint8Array,
  { origin }: Pick<ListedFile, 'origin'>,
  { extension }: Pick<Reading, 'extension'>,
): string | undefined {
  if (origin.kind !== 'manifest' && origin.kind !== 'response') return undefined;
  const kept = EXTENSIONS[binaryKind(bytes) ?? ''];
  // Zeros in a page are a slip of its server: it is a page all the same.
  if (kept !== undefined || looksLikeHtml(bytes)) return kept;
  const isOther = binaryKind(bytes) !== undefined;
  return isOther || (extension === 'html' && isNotTextType(origin.type ?? '')) ? OTHER : undefined;
}

/** Whether a media type is one of files that hold no text that could be shown. */
export const isNotTextType = (type: string): boolean =>
  /^(application\/(octet-stream|pdf|rtf|zip|gzip|x-gzip|msword|vnd\.[\w.+-]+)|(image|audio|video|font)\/[\w.+-]+)$/i.test(
    type.split(';')[0]?.trim() ?? '',
  ) && !/[+.]xml/i.test(type);

/** Whether an original of this extension is text that a format reads. */
export const isText = (extension: string): boolean => extension === 'md' || extension === 'html';

/** What a file kept under this extension is, in words. */
export const kindKeptAs = (extension: string): string =>
  Object.entries(EXTENSIONS).find(([, kept]) => kept === extension)?.[0] ??
  'a file of another kind';

const OTHER = 'bin';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'a PDF file': 'pdf',
  'a zip file': 'zip',
  'a Word file': 'doc',
  'an RTF file': 'rtf',
  'a gzip file': 'gz',
  'a picture': 'img',
};
