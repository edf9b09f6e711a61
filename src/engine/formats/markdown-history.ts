/** A git history of plain Markdown policies, such as a company keeps of its own: each commit is a capture. */
import { finding } from '../../archive/finding.ts';
import { slug } from '../../archive/slug.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import type { Claim, Declared, Format, RawFile } from './format.ts';
import { decodeUtf8, invalidByte } from './utf8.ts';

export const markdownHistory: Format = {
  name: 'markdown-history',
  recognises: ({ path, origin }) => origin.kind === 'commit' && /\.(md|markdown)$/i.test(path),
  read,
  text: (original) => withoutFrontMatter(decodeUtf8(original)),
};

async function read(file: RawFile, declared: Declared): Promise<Claim> {
  const { path, place, origin } = file;
  if (origin.kind !== 'commit') return { passedOver: true };
  const byte = invalidByte(await file.bytes());
  if (byte !== undefined) return { findings: [finding('invalid-utf8', { file: place }, { byte: String(byte + 1) })] };
  const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
  const document = slug(name);
  if (document === undefined) return { findings: [finding('unnamed-document', { file: place }, { name })] };
  return {
    reading: {
      site: declared.siteOf(''),
      document: /privacy-(policy|notice|statement)$|^privacy$/.test(document) ? PRIVACY_POLICY : document,
      at: origin.at,
      source: declared.source ?? markdownHistory.name,
      extension: 'md',
      known: { commit: origin.commit, path },
    },
  };
}

/** Front matter of another system is about the file, not part of what the policy says. */
const withoutFrontMatter = (text: string): string => text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '');
