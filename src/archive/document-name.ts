import { PRIVACY_POLICY } from './urls.ts';

/** What a document is called where its text has no title: `Privacy policy`, `Cookie policy`. */
export function documentName(document: string): string {
  const words = (document === '' ? PRIVACY_POLICY : document).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
