import type { CheckFinding, Rule, Site } from '../base/check.ts';

export const tooManyFiles: Rule = {
  code: 'too-many-files',
  what: 'The site has {count} files, and its host takes {most}; {search} of them are the search index.',
  why: 'A host that is given more than it takes refuses the site, or a part of it.',
  remedy: 'Choose a host that takes more, or publish the archive in parts of whole sites.',
};

/** Hosts of static files cap their number: 20,000 at some. */
export function checkFiles({ files }: Site, most: number | undefined): CheckFinding[] {
  if (most === undefined || files.size <= most) return [];
  const search = [...files].filter((file) => file.startsWith('pagefind/')).length;
  const args = { count: String(files.size), most: String(most), search: String(search) };
  return [{ code: tooManyFiles.code, file: '.', others: 0, args }];
}
