/** Which document a file of a policy repository is, by its path: names stay when files are moved. */
import { slug } from '../../archive/slug.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';

/** Files that are about the repository. */
const ABOUT =
  /^(readme|licen[cs]e|contributing|changelog|authors|code[-_]of[-_]conduct|pull_request_template|issue_template)$/i;

/** Whether a file of a repository is about the repository itself: a README, a licence, `.github/…`. */
export function isAboutRepository(path: string): boolean {
  const parts = path.split('/');
  return (
    parts.some((part) => part.startsWith('.')) || (ABOUT.test(nameOf(path)) && parts.length <= 2)
  );
}

/**
 * The document: the file's name, without the company's in front of it. `index.md` is named by its
 * folders; a file in a language's folder ends with the language; where an older file elsewhere has
 * the name already, the folder goes before it. Nothing where no slug can be made.
 */
export function documentOfPath(path: string, site: string, namesake = false): string | undefined {
  const folders = path.split('/').slice(0, -1);
  const language = languageOf(folders);
  const named = folders.filter((folder) => folder !== language?.folder);
  const base = nameOf(path);
  const words = /^(index|default|main|readme)$/i.test(base)
    ? [...named, ...(named.length === 0 ? [base] : [])]
    : [...(namesake && language === undefined ? named.slice(-1) : []), base];
  const document = slug(fitting(words).join(' '));
  if (document === undefined) return undefined;
  const own = withoutCompany(document, site);
  const plain = /^(general-)?privacy(-(policy|notice|statement))?$/.test(own)
    ? PRIVACY_POLICY
    : own;
  return language === undefined || language.tag === 'en'
    ? plain
    : `${plain.slice(0, 56).replace(/-+$/, '')}-${language.tag}`;
}

/** The last words that make a slug of some length: the nearest folder tells most. */
function fitting(words: readonly string[]): readonly string[] {
  const from = words.findIndex((_, index) => words.slice(index).join(' ').length <= 50);
  return words.slice(from === -1 ? -1 : from);
}

const nameOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');

function withoutCompany(document: string, site: string): string {
  const company = slug(site.split('.')[0] ?? '');
  const start = `${company}-`;
  return company !== undefined && document.startsWith(start) && document.length > start.length
    ? (slug(document.slice(start.length)) ?? document)
    : document;
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The folder that says a language, `de` or `pt-BR`: the last one that does. */
function languageOf(folders: readonly string[]): { folder: string; tag: string } | undefined {
  const folder = folders.findLast(
    (name) => /^[a-z]{2}([-_][A-Za-z]{2,4})?$/.test(name) && isLanguage(name),
  );
  return folder === undefined ? undefined : { folder, tag: folder.replace('_', '-').toLowerCase() };
}

function isLanguage(name: string): boolean {
  try {
    return languages.of(name.replace('_', '-')) !== undefined;
  } catch {
    return false;
  }
}
