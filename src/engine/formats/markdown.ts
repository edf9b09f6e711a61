/** Markdown and plain text files that a manifest describes. */
import { finding } from '../../archive/finding.ts';
import { fromManifest, noManifest } from './described.ts';
import type { Claim, Declared, Format, RawFile } from './format.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { binaryKind, isMarkdownName } from './looks.ts';
import { decodeUtf8, invalidByte } from './utf8.ts';

export const markdown: Format = {
  name: 'markdown',
  recognises: ({ path, origin }) =>
    origin.kind === 'manifest' || (origin.kind === 'file' && isMarkdownName(path)),
  read,
  text: (original) => withoutFrontMatter(decodeUtf8(original)),
};

async function read(file: RawFile, declared: Declared): Promise<Claim> {
  const { origin, place } = file;
  if (origin.kind !== 'manifest') return noManifest(file);
  const bytes = await file.bytes();
  const byte = binaryKind(bytes) === undefined ? invalidByte(bytes) : undefined;
  if (byte !== undefined) {
    return { findings: [finding('invalid-utf8', { file: place }, { byte: String(byte + 1) })] };
  }
  return fromManifest(file, origin, declared, 'md');
}
