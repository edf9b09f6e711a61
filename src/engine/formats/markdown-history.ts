/** A git history of plain Markdown policies, such as a company keeps of its own: each commit is a capture. */
import { finding } from '../../archive/finding.ts';
import type { Claim, Declared, Format, RawFile } from './format.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { isMarkdownName } from './looks.ts';
import { documentOfPath, isAboutRepository } from './markdown-documents.ts';
import { decodeUtf8, invalidByte } from './utf8.ts';

export const markdownHistory: Format = {
  name: 'markdown-history',
  recognises: ({ path, origin }) => origin.kind === 'commit' && isMarkdownName(path),
  read,
  text: (original) => withoutFrontMatter(decodeUtf8(original)),
};

async function read(file: RawFile, declared: Declared): Promise<Claim> {
  const { path, place, origin } = file;
  if (origin.kind !== 'commit' || !isMarkdownName(path) || isAboutRepository(path))
    return { passedOver: true };
  const { site } = declared;
  if (site === undefined) return { findings: [finding('unnamed-site', { file: place })] };
  const document = documentOfPath(path, site, origin.namesake);
  if (document === undefined)
    return { findings: [finding('unnamed-document', { file: place }, { name: path })] };
  if (declared.document !== 'all' && document !== declared.document) return { passedOver: true };
  const byte = invalidByte(await file.bytes());
  if (byte !== undefined)
    return { findings: [finding('invalid-utf8', { file: place }, { byte: String(byte + 1) })] };
  return {
    reading: {
      site,
      document,
      at: origin.at,
      source: declared.source ?? markdownHistory.name,
      extension: 'md',
      known: { commit: origin.commit, path },
    },
  };
}
